// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres.hpp>
#include <polystore/ranges.hpp>
#include <polystore/sqlite.hpp>
#include <polystore/statements.hpp>

#include <range/v3/algorithm/count_if.hpp>
#include <range/v3/numeric/accumulate.hpp>
#include <range/v3/range/conversion.hpp>
#include <range/v3/view/filter.hpp>
#include <range/v3/view/move.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>
#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;
using ps::field, ps::lazily;

namespace {

template <class Store>
struct five_notes : store_of<Store, note> {
  ps::repository<note, typename Store::connection_type> notes = this->template of<note>();
  five_notes() {
    notes.insert(std::vector<note>{
        {1, "Alpha", "x", 10}, {2, "beta", {}, 20}, {3, "gamma", "y", 20}, {4, "delta", "x", 30}, {5, "", {}, 0}});
  }
  auto all() { return notes.where().order_by(ps::asc<&note::id>); }
};

using view = decltype(lazily(std::declval<five_notes<sqlite_store>&>().all()));
static_assert(::ranges::input_range<view> && ::ranges::view_<view> && !::ranges::forward_range<view>);
static_assert(std::is_same_v<::ranges::range_value_t<view>, note>);

}  // namespace

TEMPLATE_TEST_CASE("a query's rows can be walked, filtered and transformed one by one", "", postgres_store,
                   sqlite_store) {
  five_notes<TestType> store;
  int sum = 0;
  for (const note& each : lazily(store.all())) sum = sum * 10 + each.id;
  CHECK(sum == 12345);
  const auto texts = lazily(store.all()) | ::ranges::views::filter([](const note& each) { return each.rank == 20; }) |
                     ::ranges::views::transform([](const note& each) { return each.text; }) |
                     ::ranges::to<std::vector>();
  CHECK(texts == std::vector<std::string>{"beta", "gamma"});
  CHECK(::ranges::count_if(lazily(store.all()), [](const note& each) { return !each.remark; }) == 2);
  for (const note& each : lazily(store.notes.where(field<&note::id> > 99))) FAIL(each.id);
}

TEMPLATE_TEST_CASE("rows can be moved out of the view, and what one held is not in the next", "", postgres_store,
                   sqlite_store) {
  five_notes<TestType> store;
  const auto rows = lazily(store.all()) | ::ranges::views::move | ::ranges::to<std::vector>();
  CHECK(rows == store.all().all());
  auto view = lazily(store.all());
  for (note& each : view) each.remark = "written over";
  CHECK_FALSE(store.notes.get(2).remark);
}

TEMPLATE_TEST_CASE("values and hand-written statements can be walked too", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  CHECK(::ranges::accumulate(lazily(store.notes.where().select(field<&note::rank>)), 0) == 80);
  const auto statement = ps::sql<"SELECT text FROM notes WHERE id < {} ORDER BY id", std::string>(3);
  const auto texts = lazily(ps::query_on(store.connection, statement)) | ::ranges::to<std::vector>();
  CHECK(texts == std::vector<std::string>{"Alpha", "beta"});
}

TEMPLATE_TEST_CASE("a row that can't be read is refused where it is reached", "", postgres_store, sqlite_store) {
  five_notes<TestType> store;
  store.connection.execute_script(
      "ALTER TABLE notes RENAME TO old; CREATE VIEW notes AS SELECT id, text, remark, "
      "CASE WHEN id < 3 THEN rank END AS rank FROM old");
  int walked = 0;
  const auto walk = [&] {
    for (const note& each : lazily(store.all())) walked = each.id;
  };
  CHECK_THROWS_AS(walk(), ps::decode_error);
  CHECK(walked == 2);
}

TEST_CASE("SQLite fetches no row before it is asked for") {
  five_notes<sqlite_store> store;
  auto begun = lazily(store.all()) | ::ranges::views::take(2);
  int number = 0;
  for (const note& each : begun) {
    number = number * 10 + each.id;
    if (each.id == 1) store.notes.where(field<&note::id> == 2).update(ps::set<&note::text>("changed meanwhile"));
    if (each.id == 2) CHECK(each.text == "changed meanwhile");
  }
  CHECK(number == 12);
}
