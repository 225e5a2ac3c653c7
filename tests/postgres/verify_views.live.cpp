// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres.hpp>
#include <polystore/postgres/verify.hpp>

#include <support/stores.hpp>
#include <support/view_schema.hpp>

#include <string>
#include <string_view>

using namespace polystore_tests;
using namespace view_schema;

namespace {

/// A schema in place.
struct place : postgres_store {
  place() {
    drop();
    auto db = ps::connect<everything>(connection);
    ps::create(db);
  }
  ~place() { drop(); }
  void drop() {
    connection.rollback();
    connection.execute_script("DROP SCHEMA IF EXISTS plant CASCADE");
  }
  /// What verify says after a change; empty when it finds nothing.
  std::string told_after(const std::string& change) {
    connection.execute_script(change);
    try {
      auto db = ps::connect<everything>(connection);
      ps::verify(db);
      return "";
    } catch (const ps::schema_mismatch& found) {
      const std::string_view all = found.what();
      return std::string(all.substr(all.find('\n')));
    }
  }
};

}  // namespace

TEST_CASE("views that somebody wrote in other words are those of the schema") {
  place made;
  CHECK(made.told_after(
            "DROP VIEW costly_regions, open_sites; DROP MATERIALIZED VIEW plant.region_efforts;"
            "CREATE MATERIALIZED VIEW plant.region_efforts (region, visits, seconds) AS select "
            "plant.sites.region, count(*), avg(date_part('epoch', ended_at - begun_at)) from visits "
            "inner join plant.sites on (site_id = sites.id) where visits.begun_at > "
            "(now() AT TIME ZONE 'UTC' - interval '90 days') AT TIME ZONE 'UTC' group by 1;"
            "CREATE UNIQUE INDEX ON plant.region_efforts (region);"
            "CREATE INDEX many_visits ON plant.region_efforts (visits DESC) WHERE visits > 1;"
            "COMMENT ON MATERIALIZED VIEW plant.region_efforts IS 'What was done where';"
            "CREATE VIEW open_sites AS SELECT sites.id, region, rent, max(begun_at) AS last_visit FROM "
            "plant.sites LEFT JOIN visits ON site_id = sites.id WHERE status = 'open' AND region <> 'it''s' "
            "GROUP BY sites.id, sites.region, sites.rent;"
            "COMMENT ON VIEW open_sites IS 'Those that are open';"
            "COMMENT ON COLUMN open_sites.last_visit IS 'The last time';"
            "CREATE VIEW costly_regions AS SELECT region, visits FROM plant.region_efforts WHERE EXISTS "
            "(SELECT 1 FROM open_sites WHERE open_sites.region = region_efforts.region AND rent > 100)") == "");
}

TEST_CASE("what differs in a view is told in the server's words") {
  place made;
  const std::string told = made.told_after(
      "CREATE OR REPLACE VIEW costly_regions AS SELECT region, visits FROM plant.region_efforts WHERE visits > 1;"
      "DROP INDEX plant.many_visits; CREATE INDEX many_visits ON plant.region_efforts (visits) WHERE visits > 1;"
      "COMMENT ON VIEW open_sites IS 'Those that were open'");
  CHECK(told.starts_with("\n  different: view costly_regions (SELECT region_efforts.region"));
  CHECK(told.find("), expected (SELECT region_efforts.region") != told.npos);
  CHECK(told.find("open_sites.rent > (100)::numeric") != told.npos);
  CHECK(
      told.ends_with("\n  different: index plant.region_efforts.many_visits (btree (visits) WHERE (visits > 1)), "
                     "expected (btree (visits DESC) WHERE (visits > 1))"
                     "\n  different: comment on open_sites (Those that were open), expected (Those that are open)"));
}

TEST_CASE("what a view is made with is told, and what it is made without is not") {
  place made;
  CHECK(made.told_after("ALTER VIEW open_sites SET (security_barrier = off)") == "");
  const std::string told = made.told_after("ALTER VIEW open_sites SET (security_barrier)");
  CHECK(told.starts_with("\n  different: view open_sites (SELECT "));
  CHECK(told.find(" WITH (security_barrier)), expected (SELECT ") != told.npos);
  CHECK(made.told_after("ALTER VIEW open_sites RESET (security_barrier)") == "");
}

TEST_CASE("a view is told whose tables lack what it reads") {
  place made;
  CHECK(made.told_after("DROP VIEW open_sites CASCADE; ALTER TABLE plant.sites DROP COLUMN rent") ==
        "\n  missing: column plant.sites.rent (numeric NOT NULL)"
        "\n  missing: view open_sites (over what is not there)"
        "\n  missing: view costly_regions (over what is not there)");
}

TEST_CASE("what is a view elsewhere and a table here is told, and the other way round") {
  place made;
  const std::string told = made.told_after(
      "DROP VIEW costly_regions; CREATE TABLE costly_regions (region text, visits bigint);"
      "DROP MATERIALIZED VIEW plant.region_efforts;"
      "CREATE VIEW plant.region_efforts AS SELECT 'x' AS region, 1::bigint AS visits, 1::float8 AS seconds");
  CHECK(told.starts_with("\n  missing: materialized view plant.region_efforts (SELECT sites.region"));
  CHECK(told.find("\n  missing: view costly_regions (") != told.npos);
  CHECK(told.find("\n  missing: index plant.region_efforts.many_visits (") != told.npos);
  CHECK(told.find("\n  unexpected: view plant.region_efforts (SELECT 'x'") != told.npos);
  CHECK(told.ends_with("\n  unexpected: table costly_regions"));
}
