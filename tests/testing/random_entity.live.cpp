// SPDX-License-Identifier: BSL-1.0
#include <polystore/testing/random_entity.hpp>

#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;
using ps::testing::random_entities, ps::testing::with;

namespace {

enum class colour { red = 3, green = 7, blue = 90 };

struct cents {
  std::int64_t count{};
  friend bool operator==(const cents&, const cents&) = default;
};

/// A field of each kind, some in columns of the store's own type.
struct everything {
  ps::uuid id{};
  bool flag{};
  std::int16_t small{};
  std::int32_t number{};
  std::uint64_t large{};
  float real{};
  double precise{};
  std::string text{};
  std::string code{};
  std::string name{};
  std::optional<std::string> remark{};
  ps::bytes body{};
  ps::decimal price{};
  ps::decimal tax{};
  ps::timestamp at{};
  ps::local_timestamp local{};
  ps::date day{};
  ps::time_of_day time{};
  ps::interval span{};
  ps::inet host{};
  ps::cidr network{};
  ps::range<std::int32_t> floors{};
  colour paint{};
  std::vector<std::string> tags{};
  std::array<std::int32_t, 3> triple{};
  cents total{};
  friend bool operator==(const everything&, const everything&) = default;
};
constexpr auto placement_of(ps::entity<everything>) {
  return ps::postgres::table{"everything",
                             ps::primary_key<&everything::id>,
                             ps::column_type<&everything::code>("char(3)"),
                             ps::column_type<&everything::name>("varchar(5)"),
                             ps::column_type<&everything::price>("numeric(6,3)"),
                             ps::precision<&everything::tax, 4, 1>,
                             ps::lossy_ok<&everything::large, &everything::code, &everything::price>};
}

}  // namespace

template <>
struct polystore::stored_as<cents> {
  using type = std::int64_t;
  static constexpr type to(cents value) { return value.count; }
  static constexpr cents from(type count) { return {count}; }
};

TEMPLATE_TEST_CASE("random objects fit their columns and come back as they were", "", postgres_store, sqlite_store) {
  store_of<TestType, everything> store;
  random_entities random{7};
  auto rows = store.template of<everything>();
  const auto made = random.many<everything>(200);
  rows.insert(made);
  for (const everything& each : made) {
    CHECK(rows.get(each.id) == each);
    CHECK(each.code.size() == 3);
    CHECK((!each.name.empty() && each.name.size() <= 5));
    CHECK(each.price < ps::decimal(1000));
  }
}

TEST_CASE("the same seed gives the same objects, another others") {
  random_entities first{1}, again{1}, other{2};
  const everything made = first.one<everything>();
  CHECK(made == again.one<everything>());
  CHECK_FALSE(made == other.one<everything>());
  CHECK_FALSE(made == first.one<everything>());
}

TEST_CASE("a field that is given has that value in each object") {
  random_entities random{3};
  for (const everything& each :
       random.many<everything>(20, with<&everything::text>("here"), with<&everything::remark>(std::nullopt))) {
    CHECK(each.text == "here");
    CHECK_FALSE(each.remark);
  }
}

TEST_CASE("what the store fills is left to it, and every enumerator and null comes up") {
  random_entities random{4};
  const account made = random.one<account>();
  CHECK((made.id == 0 && made.length == 0 && made.version == 1 && made.created_at == ps::timestamp{}));
  CHECK(!made.email.empty());
  int colours = 0, nulls = 0;
  for (const everything& each : random.many<everything>(100)) {
    colours |= each.paint == colour::red ? 1 : each.paint == colour::green ? 2 : 4;
    nulls += !each.remark;
  }
  CHECK(colours == 7);
  CHECK((nulls > 5 && nulls < 60));
}

TEST_CASE("the fields of a flattened struct are filled") {
  random_entities random{5};
  const tower made = random.one<tower>(with<&tower::position>(place{1, 2}));
  CHECK(made.position == place{1, 2});
  CHECK(made.postal.street.size() >= 8);
}
