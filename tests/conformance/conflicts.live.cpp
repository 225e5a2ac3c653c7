// SPDX-License-Identifier: BSL-1.0
#include <polystore/expressions.hpp>
#include <polystore/postgres/codec_composite.hpp>
#include <polystore/sqlite/codec_composite.hpp>
#include <polystore/statements.hpp>

#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;
using ps::excluded, ps::field, ps::set;

namespace {

/// A row of many types, met by an exact number and an enumerator.
struct stock {
  ps::decimal amount{};
  status state{};
  bool is_open{};
  std::optional<bool> is_known{};
  ps::bytes raw{};
  std::optional<ps::json> document{};
  ps::timestamp at{};
  double weight{};
  std::optional<std::string> lot{};
  friend bool operator==(const stock&, const stock&) = default;
};
constexpr auto placement_of(ps::entity<stock>) {
  return ps::postgres::table{"stocks", ps::primary_key<&stock::amount, &stock::state>, ps::unique<&stock::lot>,
                             ps::small_table("a test writes a few rows")};
}
struct seat {
  std::int32_t id{};
  std::int32_t row{};
  std::optional<std::string> place{};
  std::int32_t rank{};
};
constexpr auto placement_of(ps::entity<seat>) {
  return ps::postgres::table{"seats", ps::primary_key<&seat::id>,
                             ps::unique<&seat::row, &seat::place>.nulls_not_distinct(),
                             ps::small_table("a test writes a few rows")};
}
/// One that has nothing but a key, and one of forty columns.
struct wide {
  std::int32_t a0{}, a1{}, a2{}, a3{}, a4{}, a5{}, a6{}, a7{}, a8{}, a9{};
  std::int32_t b0{}, b1{}, b2{}, b3{}, b4{}, b5{}, b6{}, b7{}, b8{}, b9{};
  std::int32_t c0{}, c1{}, c2{}, c3{}, c4{}, c5{}, c6{}, c7{}, c8{}, c9{};
  std::int32_t d0{}, d1{}, d2{}, d3{}, d4{}, d5{}, d6{}, d7{}, d8{}, d9{};
  friend bool operator==(const wide&, const wide&) = default;
};
constexpr auto placement_of(ps::entity<wide>) {
  return ps::postgres::table{"wides", ps::primary_key<&wide::a0>, ps::small_table("a test writes a few rows")};
}

/// Columns that an array can't hold as its elements.
struct corner {
  double x{}, y{};
  friend bool operator==(const corner&, const corner&) = default;
};
struct steps {
  std::vector<std::int32_t> sizes{};
  friend bool operator==(const steps&, const steps&) = default;
};
struct parcel {
  std::int32_t id{};
  std::vector<std::string> tags{};
  std::vector<corner> around{};
  std::optional<corner> at{};
  std::optional<std::vector<std::optional<std::int64_t>>> sizes{};
  status state{};
  std::vector<bool> flags{};
  steps first{};
  std::optional<std::vector<steps>> others{};
  friend bool operator==(const parcel&, const parcel&) = default;
};
struct route {
  std::vector<std::int32_t> stops{};
  corner from{};
  std::int32_t length{};
  friend bool operator==(const route&, const route&) = default;
};
struct tent {
  std::int64_t id{};
  std::optional<corner> at{};
  corner peak{};
};
constexpr std::string_view composite_name_of(ps::entity<corner>) { return "corner"; }
constexpr std::string_view composite_name_of(ps::entity<steps>) { return "steps"; }
constexpr auto placement_of(ps::entity<tent>) { return ps::postgres::table{"tents", ps::primary_key<&tent::peak>}; }
constexpr auto placement_of(ps::entity<parcel>) {
  return ps::postgres::table{"parcels", ps::primary_key<&parcel::id>, ps::small_table("a test writes a few rows")};
}
constexpr auto placement_of(ps::entity<route>) {
  return ps::postgres::table{"routes", ps::primary_key<&route::stops, &route::from>};
}

const std::vector<note> three{{1, "a", "x", 10}, {2, "b", {}, 20}, {3, "c", "y", 30}};

template <class Store>
struct shelf : store_of<Store, note> {
  ps::repository<note, typename Store::connection_type> notes = this->template of<note>();
  shelf() { notes.insert(three); }
};

}  // namespace

TEMPLATE_TEST_CASE("a row that is met is overwritten, changed in part, or left alone", "", postgres_store,
                   sqlite_store) {
  shelf<TestType> store;
  CHECK(store.notes.template on_conflict<&note::text>().insert(note{9, "a", "new", 1}) == note{1, "a", "new", 1});
  CHECK(store.notes.template on_conflict<&note::text>()
            .update(set<&note::rank>(field<&note::rank> + excluded<&note::rank>))
            .insert(note{9, "b", "lost", 5}) == note{2, "b", {}, 25});
  CHECK(store.notes.on_conflict().skip().insert(note{3, "other", {}, 1}) == std::nullopt);
  CHECK(store.notes.on_conflict().skip().insert(note{4, "d", {}, 1}) == note{4, "d", {}, 1});
  const auto higher = [&](std::int32_t rank) {
    return store.notes.on_conflict()
        .where(field<&note::rank> < excluded<&note::rank>)
        .insert(note{3, "c", "higher", rank});
  };
  CHECK(higher(29) == std::nullopt);
  CHECK(higher(31) == note{3, "c", "higher", 31});
  CHECK(store.notes.count() == 4);
  CHECK_THROWS_AS(store.notes.on_conflict().skip().insert(note{8, "a", {}, 1}), ps::unique_violation);
}

TEMPLATE_TEST_CASE("a range of rows is written whole, or not at all", "", postgres_store, sqlite_store) {
  shelf<TestType> store;
  const std::vector<note> given{{5, "e", {}, 1}, {2, "b", "z", 2}, {6, "f", "w", 3}};
  CHECK(store.notes.on_conflict().insert(given) == given);
  CHECK(store.notes.count() == 5);
  CHECK(store.notes.on_conflict().skip().insert(std::vector<note>{{5, "q", {}, 1}, {7, "g", {}, 1}}) ==
        std::vector<note>{{7, "g", {}, 1}});
  CHECK(store.notes.on_conflict()
            .update(set<&note::rank>(field<&note::rank> * 10), set<&note::remark>("seen"))
            .where(field<&note::rank> > 2)
            .insert(given) == std::vector<note>{{6, "f", "seen", 30}});
  CHECK(store.notes.on_conflict().insert(std::vector<note>{}).empty());
  CHECK_THROWS_AS(store.notes.on_conflict().insert(std::vector<note>{{8, "h", {}, 1}, {9, "i", {}, -1}}),
                  ps::check_violation);
  CHECK_FALSE(store.notes.exists(8));
}

TEMPLATE_TEST_CASE("two rows of a range with one key are refused, or the first is taken", "", postgres_store,
                   sqlite_store) {
  shelf<TestType> store;
  const std::vector<note> twice{{8, "h", {}, 1}, {9, "i", {}, 2}, {8, "j", {}, 3}};
  const auto failure = error_of<ps::invalid_value>([&] { (void)store.notes.on_conflict().insert(twice); });
  CHECK(says(failure, "two of these rows have the same key"));
  CHECK(store.notes.count() == 3);
  // Whether the condition holds or not.
  const std::vector<note> conditional{{1, "a", {}, 5}, {1, "a", {}, 99}, {2, "b", {}, 99}};
  CHECK_THROWS_AS(store.notes.on_conflict().where(excluded<&note::rank> > 50).insert(conditional), ps::invalid_value);
  CHECK_THROWS_AS(store.notes.on_conflict().where(excluded<&note::rank> > 500).insert(conditional), ps::invalid_value);
  CHECK(store.notes.all() == three);
  CHECK(store.notes.on_conflict().skip().insert(twice) == std::vector<note>{{8, "h", {}, 1}, {9, "i", {}, 2}});
}

TEMPLATE_TEST_CASE("every type of column travels in a list", "", postgres_store, sqlite_store) {
  store_of<TestType, stock> store;
  auto stocks = store.template of<stock>();
  const stock first{*ps::parse_decimal("1.50"), status::open, true, true, ps::bytes_of("a"),
                    ps::json{"{\"a\": 1}"},     {1'000'001},  0.1,  "L"};
  const stock second{*ps::parse_decimal("2"), status::resolved, false, {}, {}, {}, {}, 5e-324, {}};
  CHECK(stocks.on_conflict().insert(std::vector{first, second}) == std::vector{first, second});
  CHECK(stocks.get(first.amount, first.state) == first);
  CHECK(stocks.get(second.amount, second.state) == second);
  stock same = second;
  same.amount = *ps::parse_decimal("2.000");
  CHECK_THROWS_AS(stocks.on_conflict().insert(std::vector{second, same}), ps::invalid_value);
  CHECK(stocks.on_conflict().skip().insert(std::vector{same}).empty());
  CHECK(stocks.count() == 2);
  // A null is no key: both rows are new.
  const stock third{3, status::open, false, {}, {}, {}, {}, 0, {}},
      fourth{4, status::open, false, {}, {}, {}, {}, 0, {}};
  CHECK(stocks.template on_conflict<&stock::lot>().insert(std::vector{third, fourth}).size() == 2);
  const stock fifth{5, status::open, false, {}, {}, {}, {}, 0, {}},
      sixth{6, status::open, false, {}, {}, {}, {}, 0, {}};
  const auto is_light = excluded<&stock::weight> < 1.0;
  CHECK(stocks.template on_conflict<&stock::lot>().where(is_light).insert(std::vector{fifth, sixth}) ==
        std::vector{fifth, sixth});
}

TEMPLATE_TEST_CASE("a null meets no row by a key that is unique", "", postgres_store, sqlite_store) {
  store_of<TestType, stock> store;
  auto stocks = store.template of<stock>();
  for (const int amount : {1, 2, 3}) {
    const stock given{amount, status::open, false, {}, {}, {}, {}, 0, {}};
    CHECK(stocks.template upsert<&stock::lot>(given) == given);
  }
  CHECK(stocks.count() == 3);
  CHECK_THROWS_AS(stocks.template upsert<&stock::lot>({3, status::open, true, {}, {}, {}, {}, 0, {}}),
                  ps::unique_violation);
  const stock named{4, status::open, false, {}, {}, {}, {}, 0, "L"},
      again{5, status::open, true, {}, {}, {}, {}, 9, "L"};
  stocks.template upsert<&stock::lot>(named);
  const stock met = stocks.template upsert<&stock::lot>(again);
  CHECK((met.amount == named.amount && met.is_open && met.weight == 9));
  CHECK(stocks.count() == 4);
}
TEST_CASE("a null meets another one by a key of PostgreSQL's whose nulls are equal") {
  store_of<postgres_store, seat> store;
  auto seats = store.of<seat>();
  CHECK(seats.upsert<&seat::row, &seat::place>({1, 7, {}, 10}).id == 1);
  CHECK(seats.upsert<&seat::place, &seat::row>({2, 7, {}, 20}).id == 1);
  CHECK(seats.get(1).rank == 20);
  const std::vector<seat> twice{{3, 8, {}, 1}, {4, 8, {}, 99}};
  CHECK_THROWS_AS((seats.on_conflict<&seat::row, &seat::place>().insert(twice)), ps::invalid_value);
  const auto higher = field<&seat::rank> < excluded<&seat::rank>;
  const std::vector<seat> again{{3, 7, {}, 1}, {4, 7, {}, 99}};  // of which the condition leaves one
  CHECK_THROWS_AS((seats.on_conflict<&seat::row, &seat::place>().where(higher).insert(again)), ps::invalid_value);
  CHECK(seats.count() == 1);
  CHECK(seats.get(1).rank == 20);
}

TEMPLATE_TEST_CASE("arrays and composites travel in lists, whole, empty or null", "", postgres_store, sqlite_store) {
  store_of<TestType, parcel> store;
  auto parcels = store.template of<parcel>();
  std::vector<parcel> given(4);
  for (std::int32_t i = 0; i < 4; ++i) given[static_cast<std::size_t>(i)].id = i + 1;
  given[0].tags = {"a", "", "c,\"d\" {}"};
  given[0].around = {{1, -2}};
  given[0].sizes = {{std::nullopt, 5, std::nullopt}};
  given[0].flags = {true};
  given[0].first = {{1}};
  given[1].at = corner{0.1, 5e-324};
  given[1].sizes.emplace();
  given[1].state = status::resolved;
  given[1].others = {{{{2}}, {{3}}}};
  given[2].tags = {"NULL"};
  given[2].around = {{3, 4}, {5, 6}};
  given[2].at = corner{};
  given[2].flags = {false, true};
  given[2].others.emplace();
  given[3].sizes = {{INT64_MAX}};
  CHECK(parcels.on_conflict().insert(given) == given);
  CHECK(parcels.where().order_by(ps::asc<&parcel::id>).all() == given);
  std::vector<parcel> changed = given;
  for (parcel& each : changed) each.tags.push_back("new"), each.at = corner{9, 9};
  changed.emplace_back().id = 5;
  const auto is_new = excluded<&parcel::tags> != field<&parcel::tags>;
  CHECK(parcels.on_conflict().where(is_new).insert(changed) == changed);
  CHECK(parcels.on_conflict().where(is_new).insert(changed).empty());
  CHECK(parcels.where().order_by(ps::asc<&parcel::id>).all() == changed);
  CHECK(parcels.on_conflict().insert(std::vector<parcel>{}).empty());
  CHECK_THROWS_AS(parcels.on_conflict().insert(std::vector{given[0], given[1], given[0]}), ps::invalid_value);
  CHECK(parcels.on_conflict().skip().insert(std::vector{given[0], given[0]}).empty());
  CHECK(parcels.count() == 5);
  parcels.where().erase();
  CHECK(parcels.insert(given) == given);
}

TEMPLATE_TEST_CASE("rows with composites and without arrays travel in lists too", "", postgres_store, sqlite_store) {
  store_of<TestType, tent> store;
  auto tents = store.template of<tent>();
  const std::vector<tent> given{{7, corner{1, 2}, {3, 4}}, {6, {}, {5, 6}}, {5, corner{}, {}}};
  auto made = tents.on_conflict().insert(given);
  REQUIRE(made.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(made[i].id == given[i].id);
    CHECK((made[i].at == given[i].at && made[i].peak == given[i].peak));
  }
}

TEMPLATE_TEST_CASE("an array and a composite can be the key that is met", "", postgres_store, sqlite_store) {
  store_of<TestType, route> store;
  auto routes = store.template of<route>();
  const std::vector<route> given{{{1, 2}, {0, 0}, 1}, {{1}, {0, 0}, 2}, {{}, {1, 0}, 3}};
  CHECK(routes.on_conflict().insert(given) == given);
  CHECK(routes.on_conflict()
            .update(set<&route::length>(field<&route::length> + excluded<&route::length>))
            .where(excluded<&route::length> > 1)
            .insert(given) == std::vector<route>{{{1}, {0, 0}, 4}, {{}, {1, 0}, 6}});
  CHECK_THROWS_AS(routes.on_conflict().where(excluded<&route::length> > 1).insert(std::vector{given[0], given[0]}),
                  ps::invalid_value);
}

TEMPLATE_TEST_CASE("what the store fills comes back, and the version is counted on", "", postgres_store, sqlite_store) {
  store_of<TestType, account> store;
  auto accounts = store.template of<account>();
  const auto made = accounts.template on_conflict<&account::email>().insert(
      std::vector<account>{{.email = "a@b", .name = "ann"}, {.email = "c@d", .name = "cy"}});
  REQUIRE(made.size() == 2);
  CHECK(made[0].id == 1);
  CHECK(made[1].length == 2);
  const auto again = accounts.template on_conflict<&account::email>()
                         .update(set<&account::name>(concat(field<&account::name>, excluded<&account::name>)))
                         .insert(account{.email = "a@b", .name = "a"});
  CHECK(again.id == made[0].id);
  CHECK(again.version == made[0].version + 1);
  CHECK(again.name == "anna");
  CHECK(again.length == 4);
  CHECK(again.updated_at >= made[0].updated_at);
}

TEMPLATE_TEST_CASE("many rows and many columns are one statement", "", postgres_store, sqlite_store) {
  store_of<TestType, wide, membership> store;
  std::vector<wide> many(2000);
  for (std::size_t i = 0; i < many.size(); ++i) many[i].a0 = many[i].d9 = static_cast<std::int32_t>(i);
  auto wides = store.template of<wide>();
  CHECK((wides.on_conflict().insert(many) == many));
  for (wide& each : many) each.c5 = 7;
  CHECK((wides.on_conflict().insert(many) == many));
  CHECK(wides.where(field<&wide::c5> == 7).count() == 2000);
  const std::vector<membership> members{{1, 2}, {1, 3}};
  CHECK(store.template of<membership>().on_conflict().insert(members) == members);
  CHECK(store.template of<membership>().on_conflict().insert(members) == members);
}
