// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/facets/default_value.hpp>
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

#include <support/default_schema.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using default_schema::holder;

namespace {

enum class side { north, south };
struct spot {
  double height{};
  std::optional<std::int32_t> row{};
  side faces{};
  friend bool operator==(const spot&, const spot&) = default;
};
constexpr std::string_view composite_name_of(ps::entity<spot>) { return "spot"; }

constexpr ps::inet router = *ps::parse_inet("fe80::1/64");
constexpr ps::range<ps::date> year{ps::date{19'723}, ps::date{20'089}};

/// Defaults and a check of the types that few need.
struct lease {
  std::int32_t id{};
  ps::inet host{};
  ps::cidr net{};
  ps::range<std::int32_t> seats{};
  ps::range<ps::date> days{};
  spot at{};
  std::vector<ps::inet> known{};
  std::vector<ps::range<std::int64_t>> parts{};
  friend bool operator==(const lease&, const lease&) = default;
};
constexpr auto placement_of(ps::entity<lease>) {
  return ps::postgres::table{
      "leases",
      ps::primary_key<&lease::id>,
      ps::default_<&lease::host>(router),
      ps::default_<&lease::net>(ps::cidr::of(ps::inet::v4(10, 1, 2, 3, 8))),
      ps::default_<&lease::seats>(ps::range<std::int32_t>::closed(-1, 4)),
      ps::default_<&lease::days>(year),
      ps::default_<&lease::at>(spot{0.5, {}, side::south}),
      ps::default_<&lease::known>(std::array{router, ps::inet::v4(1, 2, 3, 4)}),
      ps::default_<&lease::parts>(std::array{ps::range<std::int64_t>{}, ps::range<std::int64_t>::all()}),
      ps::check(ps::field<&lease::host> != ps::inet::v4(0, 0, 0, 0) &&
                ps::field<&lease::days> != ps::range<ps::date>{}),
      ps::small_table("a test writes a few rows")};
}
const lease expected{7,
                     router,
                     ps::cidr::of(ps::inet::v4(10, 0, 0, 0, 8)),
                     ps::range<std::int32_t>::closed(-1, 4),
                     year,
                     {0.5, {}, side::south},
                     {router, ps::inet::v4(1, 2, 3, 4)},
                     {ps::range<std::int64_t>{}, ps::range<std::int64_t>::all()}};

/// What PostgreSQL alone can check.
struct booking {
  std::int32_t id{};
  ps::range<std::int64_t> seats{};
};
constexpr auto placement_of(ps::entity<booking>) {
  return ps::postgres::table{"bookings", ps::primary_key<&booking::id>,
                             ps::check(contains(ps::field<&booking::seats>, std::int64_t{5}) &&
                                       overlaps(ps::field<&booking::seats>, ps::range<std::int64_t>::closed(7, 9)))};
}

}  // namespace

TEMPLATE_TEST_CASE("addresses, ranges and composites have defaults and are checked", "", postgres_store, sqlite_store) {
  TestType store;
  auto db = ps::connect<ps::schema<lease>>(store.connection);
  ps::create(db);
  ps::verify(db);
  store.connection.execute_script("INSERT INTO leases (id) VALUES (7)");
  auto leases = ps::repository_for<lease>(db);
  CHECK(leases.get(7) == expected);
  CHECK(leases
            .where(ps::field<&lease::host> == router && ps::field<&lease::days> == year &&
                   ps::field<&lease::seats> == expected.seats)
            .count() == 1);
  lease refused = expected;
  refused.id = 8;
  refused.days = {};
  CHECK_THROWS_AS(leases.insert(refused), ps::check_violation);
}

TEST_CASE("PostgreSQL checks what a range holds") {
  postgres_store store;
  auto db = ps::connect<ps::schema<booking>>(store.connection);
  ps::create(db);
  ps::verify(db);
  auto bookings = db.repository<booking>();
  bookings.insert({1, ps::range<std::int64_t>::closed(1, 8)});
  CHECK_THROWS_AS(bookings.insert({2, ps::range<std::int64_t>::closed(6, 8)}), ps::check_violation);
  CHECK_THROWS_AS(bookings.insert({2, ps::range<std::int64_t>::closed(1, 5)}), ps::check_violation);
}

TEMPLATE_TEST_CASE("a default is the value that the codecs read", "", postgres_store, sqlite_store) {
  TestType store;
  auto db = ps::connect<ps::schema<holder>>(store.connection);
  ps::create(db);
  ps::verify(db);
  store.connection.execute_script("INSERT INTO holders (id, at_latitude) VALUES (1, 0)");
  const holder read = ps::repository_for<holder>(db).get(1);
  CHECK(default_schema::holds_its_defaults(read));
}

TEMPLATE_TEST_CASE("a default equals the same value that is sent", "", postgres_store, sqlite_store) {
  TestType store;
  auto db = ps::connect<ps::schema<holder>>(store.connection);
  ps::create(db);
  store.connection.execute_script("INSERT INTO holders (id, at_latitude) VALUES (1, 0)");
  auto holders = ps::repository_for<holder>(db);
  CHECK(holders.where(ps::field<&holder::tenth> == 0.1f).count() == 1);
  holder sent = holders.get(1);
  sent.id = 2;
  holders.insert(sent);  // what the check of the table says holds for it too
  CHECK(default_schema::holds_its_defaults(holders.get(2)));
}
