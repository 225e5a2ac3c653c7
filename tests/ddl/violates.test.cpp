// SPDX-License-Identifier: BSL-1.0
#include <polystore/ddl/violates.hpp>

#include "support/facet_schema.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

namespace ps = polystore;
using namespace facet_schema;

ps::unique_violation violation_of(const char* constraint, const char* table = "") {
  return ps::unique_violation("", {.constraint = constraint, .table = table});
}

static_assert(ps::relational::constraint_name<site>(ps::primary_key<&site::number>) == "sites_pkey");
static_assert(ps::relational::constraint_name<site>(ps::unique<&site::name, &site::code>) == "one site per name");
static_assert(ps::relational::constraint_name<site>(ps::unique<&site::code>) == "sites_select_key");
static_assert(ps::relational::constraint_name<order>(ps::references<&order::parent, &order::id>) ==
              "orders_parent_fkey");
static_assert(ps::relational::constraint_name<order>(ps::check(ps::in(f<&order::urgency>, level::low, level::high))) ==
              "urgency_known");

TEST_CASE("a violation is told by its declaration, whatever the constraint is called") {
  CHECK(ps::violates<site>(violation_of("one site per name", "sites"), ps::unique<&site::name, &site::code>));
  CHECK_FALSE(ps::violates<site>(violation_of("one site per name", "sites"), ps::unique<&site::code>));
  CHECK(ps::violates<site>(violation_of("sites_lower_idx", "sites"), ps::unique_index<ps::lower(f<&site::name>)>));
}

TEST_CASE("a violation in another table is another one, though the constraint's name is the same") {
  CHECK_FALSE(ps::violates<site>(violation_of("one site per name", "other"), ps::unique<&site::name, &site::code>));
}

TEST_CASE("SQLite's names for constraints are known too") {
  CHECK(ps::violates<site>(violation_of("plant_sites_select_key", "plant_sites"), ps::unique<&site::code>));
  CHECK(ps::violates<site>(violation_of("plant_sites.number", "plant_sites"), ps::primary_key<&site::number>));
  CHECK(ps::violates<order>(violation_of("orders.id", "orders"), ps::primary_key<&order::id>));
}

TEST_CASE("an error that names no constraint violates none") {
  CHECK_FALSE(ps::violates<order>(violation_of(""), ps::references<&order::parent, &order::id>));
}

}  // namespace
