// SPDX-License-Identifier: BSL-1.0
#include <polystore/pages.hpp>

#include <polystore/database/with_context.hpp>
#include <polystore/expressions.hpp>

#include <support/paged.hpp>
#include <support/stores.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace polystore_tests;
using namespace paged;
using ps::asc, ps::desc, ps::field;

namespace {

constexpr auto id = field<&visit::id>;
constexpr auto region = field<&visit::region>;
constexpr auto rank = field<&visit::rank>;
constexpr auto visit_site = field<&visit::site_id>;

/// Forty visits with ties in everything but their ids, a null where a multiple of three would be.
template <class Store>
struct visits_of : store_of<Store, site, visit, memo> {
  using connection_type = typename Store::connection_type;
  ps::repository<visit, connection_type> visits{this->connection};

  visits_of() {
    auto sites = this->template of<site>();
    for (int n = 0; n < 3; ++n) sites.insert({.id = n, .name = "site " + std::to_string(n)});
    std::vector<visit> all;
    for (int n = 0; n < 40; ++n) {
      visit each{.id = n * 11 % 40, .region = n % 4 < 2 ? "North" : "south", .height = n % 5, .depth = n % 7 / 2.0};
      if (n % 3 > 0) each.rank = n % 6;
      if (n % 4 > 0) each.site_id = n % 3;
      all.push_back(each);
    }
    visits.insert(all);
  }
};

/// All rows, forward and backward, page by page, each as a page's neighbours see it.
template <class Result, class Query>
void check_pages(const Query& query, const std::vector<Result>& expected) {
  for (const std::int64_t size : {1, 2, 3, 7, 40, 41, 1000}) {
    INFO("pages of " << size);
    std::vector<Result> forward, backward;
    ps::cursor at;
    for (bool is_first = true;; is_first = false) {
      auto page = query().page(size, at);
      REQUIRE(page.rows.size() <= static_cast<std::size_t>(size));
      CHECK(page.previous.has_value() != is_first);
      forward.insert(forward.end(), page.rows.begin(), page.rows.end());
      if (!page.next) {
        backward = page.rows;
        at = page.previous.value_or(ps::cursor{});
        break;
      }
      at = *page.next;
    }
    CHECK(forward == expected);
    while (at != ps::cursor{}) {
      auto page = query().page(size, at);
      CHECK(page.next.has_value());
      backward.insert(backward.begin(), page.rows.begin(), page.rows.end());
      at = page.previous.value_or(ps::cursor{});
    }
    CHECK(backward == expected);
  }
}
#define CHECK_PAGES(...) check_pages([&] { return __VA_ARGS__; }, __VA_ARGS__.scan("to compare with").all())

}  // namespace

TEMPLATE_TEST_CASE("pages have every row once, in the query's order, both ways", "", postgres_store, sqlite_store) {
  visits_of<TestType> store;
  auto& visits = store.visits;
  SECTION("by a key") {
    CHECK_PAGES(visits.order_by(asc<&visit::id>));
    CHECK_PAGES(visits.order_by(desc<&visit::id>));
    CHECK_PAGES(visits.where(id > 5 && id <= 20).order_by(id));
    CHECK_PAGES(visits.where(id > 500 && id <= 20).order_by(id));
  }
  SECTION("by several columns, one way and mixed") {
    CHECK_PAGES(visits.order_by(desc<&visit::height>, desc<&visit::id>));
    CHECK_PAGES(visits.where(region == "North").order_by(desc<&visit::height>, asc<&visit::id>));
    CHECK_PAGES(visits.order_by(asc<&visit::region>, desc<&visit::height>, asc<&visit::id>));
  }
  SECTION("with nulls, wherever they are") {
    CHECK_PAGES(visits.order_by(asc<&visit::rank>, asc<&visit::id>));
    CHECK_PAGES(visits.order_by(desc<&visit::rank>, desc<&visit::id>));
    CHECK_PAGES(visits.order_by(desc<&visit::rank>, asc<&visit::region>, asc<&visit::id>));
    CHECK_PAGES(visits.where(rank == std::nullopt).order_by(asc<&visit::rank>, asc<&visit::id>));
  }
  SECTION("by values that are no integers") {
    CHECK_PAGES(visits.order_by(asc<&visit::depth>, asc<&visit::id>));
    CHECK_PAGES(visits.order_by(asc<lower(region)>, asc<&visit::id>));
  }
  SECTION("of what is selected") {
    CHECK_PAGES(visits.order_by(desc<&visit::height>, desc<&visit::id>).select(region));
    CHECK_PAGES(visits.where(id > 3 && (region == "North" || id == 7)).order_by(id).select(id * 2 + 1));
    CHECK_PAGES(visits.order_by(id).select(id > 7));
  }
  SECTION("with optional conditions") {
    const std::optional<std::string> north = "North", south = "south", none;
    const auto of = [&](const std::optional<std::string>& wanted) {
      return visits.where(ps::optional(region == wanted)).order_by(desc<&visit::height>, desc<&visit::id>).scan("few");
    };
    check_pages([&] { return of(north); }, of(north).all());
    check_pages([&] { return of(none); }, of(none).all());
    const ps::cursor given = of(north).page(2).next.value();
    CHECK(of(south).page(2, given).rows.size() == 2);
    CHECK_THROWS_AS(of(none).page(2, given), ps::cursor_of_another_query);
  }
  SECTION("of joins") {
    CHECK_PAGES(visits.order_by(desc<&visit::height>, desc<&visit::id>).template join<&visit::site_id>());
    CHECK_PAGES(visits.where(region == "North")
                    .order_by(desc<&visit::height>, asc<&visit::id>)
                    .template left_join<&visit::site_id>()
                    .template select<line>(region, field<&site::name>));
    const auto by_site = [&] {
      return visits.order_by(asc<&site::name>, asc<&visit::id>).template left_join<&visit::site_id>().scan("few");
    };
    check_pages(by_site, by_site().all());
  }
}

TEMPLATE_TEST_CASE("pages are sorted by values of any type that has an order", "", postgres_store, sqlite_store) {
  store_of<TestType, thing> store;
  auto things = store.template of<thing>();
  const char* const prices[] = {"-1.5", "0", "1.50", "9", "10", "100000000000000000000.5"};
  const char* const codes[] = {"a", "ab", "a b", "B", ""};
  for (std::int64_t n = 0; n < 24; ++n) {
    const auto byte = static_cast<unsigned char>(n * 50 % 256);
    thing each{.id = n, .price = ps::parse_decimal(prices[n % 6]).value(), .code = codes[n % 5]};
    *each.token.begin() = byte;
    if (n % 3 > 0) each.day = ps::date{static_cast<std::int32_t>(n % 5 - 2)};
    each.data = ps::bytes(static_cast<std::size_t>(n % 3), std::byte{byte});
    things.insert(each);
  }
  CHECK_PAGES(things.order_by(asc<&thing::price>, asc<&thing::id>));
  CHECK_PAGES(things.order_by(desc<&thing::token>, desc<&thing::id>));
  CHECK_PAGES(things.order_by(desc<&thing::day>, desc<&thing::id>));
  CHECK_PAGES(things.order_by(asc<&thing::data>, asc<&thing::id>));
  CHECK_PAGES(things.order_by(asc<&thing::code>, asc<&thing::id>));
}

TEMPLATE_TEST_CASE("rows that are erased and kept are on no page, but on those with_deleted()", "", postgres_store,
                   sqlite_store) {
  visits_of<TestType> store;
  auto memos = store.template of<memo>();
  for (std::int32_t n = 0; n < 9; ++n) memos.insert({.folder = n % 2 ? "a" : "b", .number = n});
  memos.erase("a", 3);
  const auto numbers = [](const auto& page) {
    std::vector<std::int32_t> found;
    for (const memo& each : page.rows) found.push_back(each.number);
    return found;
  };
  const auto of_a = [&] { return memos.where(field<&memo::folder> == "a").order_by(asc<&memo::number>); };
  const auto first = of_a().page(2);
  CHECK(numbers(first) == std::vector{1, 5});
  const auto second = of_a().page(2, first.next.value());
  CHECK(numbers(second) == std::vector{7});
  CHECK_FALSE(second.next);
  CHECK(numbers(of_a().page(1, second.previous.value())) == std::vector{5});
  CHECK(numbers(of_a().with_deleted().page(2)) == std::vector{1, 3});
}

TEMPLATE_TEST_CASE("a page whose rows went leads back to where it came from", "", postgres_store, sqlite_store) {
  visits_of<TestType> store;
  auto& visits = store.visits;
  const auto by_id = [&] { return visits.order_by(id); };
  const auto first = by_id().page(30);
  const auto second = by_id().page(30, first.next.value());
  CHECK(second.rows.size() == 10);

  visits.where(id >= 30).erase();
  const auto empty = by_id().page(30, first.next.value());
  CHECK(empty.rows.empty());
  CHECK_FALSE(empty.next);
  CHECK(by_id().page(1, empty.previous.value()).rows.front().id == 29);
  visits.insert({.id = 33});
  CHECK(by_id().page(5, first.next.value()).rows.front().id == 33);

  visits.where(id < 30).erase();
  const auto none_before = by_id().page(30, second.previous.value());
  CHECK(none_before.rows.empty());
  CHECK_FALSE(none_before.previous);
  CHECK(by_id().page(1, none_before.next.value()).rows.front().id == 33);
}

TEMPLATE_TEST_CASE("a cursor is taken by its own query alone, whatever values that has", "", postgres_store,
                   sqlite_store) {
  visits_of<TestType> store;
  auto& visits = store.visits;
  const ps::cursor given = visits.where(id > 3).order_by(id).page(2).next.value();
  CHECK(visits.where(id > 7).order_by(id).page(2, given).rows.front().id == 8);
  CHECK(visits.where(id > 3).order_by(id).page(2, ps::cursor(std::string(given.text()))).rows.front().id == 6);

  using other = ps::cursor_of_another_query;
  CHECK_THROWS_AS(visits.where(id >= 3).order_by(id).page(2, given), other);
  CHECK_THROWS_AS(visits.where(id > 3).order_by(desc<&visit::id>).page(2, given), other);
  CHECK_THROWS_AS(visits.where(id > 3).order_by(id).select(id).page(2, given), other);
  CHECK_THROWS_AS(store.template of<site>().order_by(asc<&site::id>).page(2, given), other);

  std::string text = given.text();
  text[30] = text[30] == 'A' ? 'B' : 'A';
  CHECK_THROWS_AS(visits.where(id > 3).order_by(id).page(2, ps::cursor(text)), ps::cursor_altered);
  CHECK_THROWS_AS(visits.where(id > 3).order_by(id).page(2, ps::cursor("?")), ps::cursor_altered);
  const auto attempted = visits.where(id > 3).order_by(id).try_page(2, ps::cursor(text));
  CHECK(attempted.template failed_with<ps::cursor_altered>());
  CHECK(attempted.template failed_with<ps::invalid_cursor>());
  CHECK(visits.order_by(id).try_page(2)->rows.size() == 2);
}

TEMPLATE_TEST_CASE("a cursor is of the table as it was described", "", postgres_store, sqlite_store) {
  visits_of<TestType> store;
  const ps::cursor given = store.template of<site>().order_by(asc<&site::id>).page(1).next.value();
  ps::repository<later::site, typename TestType::connection_type> later{store.connection};
  CHECK_THROWS_AS(later.order_by(asc<&later::site::id>).page(1, given), ps::cursor_of_another_schema);
  CHECK(later.order_by(asc<&later::site::id>).page(1).rows.size() == 1);

  const auto beside = [&]<class Site>(ps::entity<Site>) {
    return store.visits.where()
        .template join<Site>(visit_site == field<&Site::id>)
        .order_by(asc<&Site::name>, asc<&visit::id>)
        .scan("the visits are few");
  };
  const ps::cursor joined = beside(ps::entity<site>{}).page(1).next.value();
  CHECK(beside(ps::entity<site>{}).page(1, joined).rows.size() == 1);
  CHECK_THROWS_AS(beside(ps::entity<later::site>{}).page(1, joined), ps::cursor_of_another_query);
}

TEMPLATE_TEST_CASE("a null where no field takes one is no place from which a page begins", "", postgres_store,
                   sqlite_store) {
  visits_of<TestType> store;
  const auto query = [&] {
    return store.visits.where(id < 4)
        .order_by(asc<ps::raw<"nullif({}, 3)", std::int32_t>(field<&visit::height>)>.nulls_first(), asc<&visit::id>)
        .scan("the visits are few");
  };
  const auto walk = [&] {
    for (ps::cursor at;;) at = query().page(1, at).next.value();
  };
  CHECK_THROWS_AS(walk(), ps::decode_error);
}

TEMPLATE_TEST_CASE("a page has a row at least", "", postgres_store, sqlite_store) {
  visits_of<TestType> store;
  for (const std::int64_t rows : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min()}) {
    CHECK_THROWS_AS(store.visits.order_by(id).page(rows), ps::value_out_of_range);
  }
  CHECK(store.visits.order_by(id).page(std::numeric_limits<std::int64_t>::max()).rows.size() == 40);
}

TEMPLATE_TEST_CASE("pages go with a context and in a transaction", "", postgres_store, sqlite_store) {
  visits_of<TestType> store;
  auto db = ps::connect<ps::schema<site, visit, memo>>(store.connection);
  auto with = ps::with_context(db, std::string("somebody"));
  const auto first = ps::repository_for<visit>(with).order_by(id).page(3);
  db.transaction([&](auto& tx) {
    CHECK(ps::repository_for<visit>(tx).order_by(id).page(3, first.next.value()).rows.front().id == 3);
  });
}

namespace {

template <class Connection, class Options>
void check_keys(const Options& given) {
  Options options = given;
  options.cursor_key = "";
  Connection without(options);
  ps::repository<visit, Connection> visits{without};
  CHECK_THROWS_AS(visits.order_by(id).page(2), ps::cursor_key_missing);
  CHECK(std::string(visits.order_by(id).try_page(2).failure().what()).find("cursor_key") != std::string::npos);
  options.cursor_key = "fifteen bytes..";
  CHECK_THROWS_AS(Connection(options), ps::invalid_value);
  options.cursor_key = "sixteen bytes...";
  CHECK_NOTHROW(Connection(options));
  options.earlier_cursor_keys = {"short"};
  CHECK_THROWS_AS(Connection(options), ps::invalid_value);
}

}  // namespace

TEST_CASE("pages need a key on PostgreSQL") {
  check_keys<ps::postgres::connection>(ps::postgres::options{.url = postgres_server()});
}
TEST_CASE("pages need a key on SQLite") { check_keys<ps::sqlite::connection>(ps::sqlite::options{.path = ":memory:"}); }
