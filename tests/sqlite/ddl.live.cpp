// SPDX-License-Identifier: BSL-1.0
#include <polystore/sqlite/ddl.hpp>

#include <polystore/core/now.hpp>
#include <polystore/ddl/violates.hpp>

#include "sqlite/scratch_table.hpp"
#include "support/facet_schema.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

namespace ps = polystore;
using namespace facet_schema;
using polystore_tests::one;

ps::sqlite::connection with_schema() {
  auto connection = ps::sqlite::connection::memory();
  connection.execute_script(ps::ddl<both, ps::sqlite::dialect>);
  return connection;
}

constexpr const char* a_site =
    "INSERT INTO plant_sites (name, \"select\", at_latitude, at_longitude) VALUES ('a', 'b', 1, 2)";
constexpr const char* an_order =
    "INSERT INTO orders (tenant, site_number, levels, tags, sequence) VALUES (X'00', 1, '[]', '[]', 1)";

TEST_CASE("SQLite takes a schema that uses every facet") {
  auto connection = with_schema();
  CHECK(one<int>(connection,
                 "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('orders', 'plant_sites')") == 2);
  CHECK(one<int>(connection,
                 "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND name = 'plant_sites_lower_idx'") == 1);
}

TEST_CASE("each statement runs by itself on SQLite") {
  auto connection = ps::sqlite::connection::memory();
  for (const auto& each : ps::schema_statements<both, ps::sqlite::dialect>) {
    connection.execute_script(each.text(ps::ddl<both, ps::sqlite::dialect>));
  }
  CHECK(one<int>(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'orders_by_tenant'") == 1);
}

TEST_CASE("SQLite's defaults are values as the codecs store them") {
  auto connection = with_schema();
  connection.execute_script(a_site);
  connection.execute_script(an_order);
  const auto id = one<ps::uuid>(connection, "SELECT id FROM orders");
  CHECK((id.data[6] & 0xf0) == 0x40);
  CHECK((id.data[8] & 0xc0) == 0x80);
  const auto age = ps::microseconds_between(one<ps::timestamp>(connection, "SELECT created_at FROM orders"),
                                            ps::current_timestamp());
  CHECK(age >= 0);
  CHECK(age < 60'000'000);
  CHECK(one<ps::date>(connection, "SELECT due FROM orders") == ps::date_of(2024, 2, 29));
  CHECK(one<ps::interval>(connection, "SELECT patience FROM orders") == ps::interval{0, 1, 1500000});
  CHECK(one<ps::decimal>(connection, "SELECT price FROM orders") == ps::decimal::of(1250, 2));
  CHECK(one<level>(connection, "SELECT urgency FROM orders") == level::low);
  CHECK(one<bool>(connection, "SELECT open FROM orders"));
  CHECK(one<int>(connection, "SELECT length FROM orders") == 4);
}

TEST_CASE("an identity counts up and never comes back") {
  auto connection = with_schema();
  connection.execute_script(a_site);
  connection.execute_script("DELETE FROM plant_sites");
  connection.execute_script(a_site);
  CHECK(one<int>(connection, "SELECT number FROM plant_sites") == 2);
}

TEST_CASE("a label that the enumeration doesn't have is refused") {
  auto connection = with_schema();
  connection.execute_script(a_site);
  connection.execute_script(an_order);
  CHECK_THROWS_AS(connection.execute_script("UPDATE orders SET urgency = 'lowest'"), ps::check_violation);
}

TEST_CASE("a violated constraint is told by its declaration on SQLite") {
  auto connection = with_schema();
  connection.execute_script(a_site);
  try {
    connection.execute_script(a_site);
    FAIL("two sites of one name");
  } catch (const ps::unique_violation& e) {
    CHECK((ps::violates<site>(e, ps::unique<&site::name, &site::code>) ||
           ps::violates<site>(e, ps::unique<&site::code>) ||
           ps::violates<site>(e, ps::unique_index<ps::lower(f<&site::name>)>)));
    CHECK_FALSE(ps::violates<site>(e, ps::primary_key<&site::number>));
  }
}

}  // namespace
