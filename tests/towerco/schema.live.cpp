// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres.hpp>

#include "../../examples/towerco/schema.hpp"

#include <catch2/catch_test_macros.hpp>
#include <support/fresh_database.hpp>

#include <string>

using namespace polystore_tests;

namespace {

/// Which objects there are and when each was last written, by the catalogs.
std::string catalog_of(const fresh_database& database) {
  return answer(database.conninfo(), R"(
    SELECT string_agg(line, E'\n' ORDER BY line) FROM (
      SELECT 'class ' || oid || relname || xmin FROM pg_class WHERE relnamespace = 'public'::regnamespace
      UNION SELECT 'constraint ' || oid || conname || xmin FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace
      UNION SELECT 'type ' || oid || typname || xmin FROM pg_type WHERE typnamespace = 'public'::regnamespace
      UNION SELECT 'label ' || oid || enumlabel || xmin FROM pg_enum
      UNION SELECT 'column ' || attrelid::regclass || attname || xmin FROM pg_attribute WHERE attrelid > 16383
      UNION SELECT 'default ' || oid || xmin FROM pg_attrdef) AS catalog(line))");
}

}  // namespace

TEST_CASE("create makes the schema that a person would have written") {
  const fresh_database ours{"polystore_towerco_ours"}, by_hand{"polystore_towerco_by_hand"};
  ps::postgres::connection connection{ours.conninfo()};
  auto db = ps::connect<towerco>(connection);
  ps::create(db);
  ps::verify(db);

  answer(by_hand.conninfo(), text_of(TOWERCO_BY_HAND));
  check_same_dump(ours, by_hand);
  CHECK(ours.dump().find("CREATE TABLE public.tenants") != std::string::npos);
}

TEST_CASE("create changes nothing where the schema is there") {
  const fresh_database ours{"polystore_towerco_twice"};
  ps::postgres::connection connection{ours.conninfo()};
  auto db = ps::connect<towerco>(connection);
  ps::create(db);
  const std::string before = catalog_of(ours), dumped = ours.dump();
  ps::create(db);
  ps::verify(db);
  CHECK(catalog_of(ours) == before);
  CHECK((ours.dump() == dumped));
}

TEST_CASE("verify takes a schema written by hand, and tells where one has drifted") {
  const fresh_database by_hand{"polystore_towerco_drifted"};
  answer(by_hand.conninfo(), text_of(TOWERCO_BY_HAND));
  ps::postgres::connection connection{by_hand.conninfo()};
  auto db = ps::connect<towerco>(connection);
  ps::verify(db);

  answer(by_hand.conninfo(),
         "ALTER TABLE sites ALTER latitude DROP NOT NULL; DROP INDEX sites_configuration_idx;"
         "ALTER TABLE tenants ALTER currency TYPE text");
  try {
    ps::verify(db);
    FAIL("the drift went unnoticed");
  } catch (const ps::schema_mismatch& found) {
    const std::string told = found.what();
    CHECK(told.find("latitude") != std::string::npos);
    CHECK(told.find("sites_configuration_idx") != std::string::npos);
    CHECK(told.find("currency") != std::string::npos);
  }
}
