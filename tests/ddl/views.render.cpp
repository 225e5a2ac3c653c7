// SPDX-License-Identifier: BSL-1.0
#include <polystore/database/refresh.hpp>
#include <polystore/ddl/ddl.hpp>
#include <polystore/postgres/ddl.hpp>
#include <polystore/shape/view.hpp>
#include <polystore/sqlite/ddl.hpp>

#include "support/view_schema.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string_view>
#include <type_traits>

namespace {

namespace ps = polystore;
using namespace view_schema;

constexpr std::string_view on_postgres = R"sql(CREATE SCHEMA IF NOT EXISTS plant;

CREATE TYPE state AS ENUM ('planned', 'open', 'closed');

CREATE TABLE plant.sites (
  id bigint NOT NULL,
  region text NOT NULL,
  status state NOT NULL,
  rent numeric NOT NULL,
  CONSTRAINT sites_pkey PRIMARY KEY (id)
);

CREATE TABLE visits (
  id bigint NOT NULL,
  site_id bigint NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT visits_pkey PRIMARY KEY (id),
  CONSTRAINT visits_site_id_fkey FOREIGN KEY (site_id) REFERENCES plant.sites (id)
);

CREATE MATERIALIZED VIEW plant.region_efforts AS
SELECT sites.region, count(*) AS visits, avg(date_part('epoch', visits.ended_at - visits.begun_at)) AS seconds FROM visits JOIN plant.sites ON visits.site_id = sites.id WHERE visits.begun_at > (now() AT TIME ZONE 'UTC' - CAST('P90D' AS interval)) AT TIME ZONE 'UTC' GROUP BY sites.region;

CREATE VIEW open_sites AS
SELECT sites.id, sites.region, sites.rent, max(visits.begun_at) AS last_visit FROM plant.sites LEFT JOIN visits ON visits.site_id = sites.id WHERE sites.status = 'open' AND sites.region <> 'it''s' GROUP BY sites.id, sites.region, sites.rent;

CREATE VIEW costly_regions AS
SELECT region, visits FROM plant.region_efforts WHERE EXISTS (SELECT 1 FROM open_sites WHERE open_sites.region = region_efforts.region AND open_sites.rent > 100);

CREATE UNIQUE INDEX region_efforts_region_idx ON plant.region_efforts (region);
CREATE INDEX many_visits ON plant.region_efforts (visits DESC) WHERE visits > 1;

COMMENT ON MATERIALIZED VIEW plant.region_efforts IS 'What was done where';
COMMENT ON VIEW open_sites IS 'Those that are open';
COMMENT ON COLUMN open_sites.last_visit IS 'The last time';
)sql";

constexpr std::string_view on_sqlite = R"sql(CREATE TABLE plant_sites (
  id INTEGER NOT NULL,
  region TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'open', 'closed')),
  rent TEXT COLLATE polystore_decimal NOT NULL,
  CONSTRAINT plant_sites_pkey PRIMARY KEY (id)
) STRICT;

CREATE TABLE visits (
  id INTEGER NOT NULL,
  site_id INTEGER NOT NULL,
  begun_at INTEGER NOT NULL,
  ended_at INTEGER,
  CONSTRAINT visits_pkey PRIMARY KEY (id),
  CONSTRAINT visits_site_id_fkey FOREIGN KEY (site_id) REFERENCES plant_sites (id)
) STRICT;

CREATE VIEW "plant_region_efforts.query" AS
SELECT plant_sites.region AS region, count(*) AS visits, avg(polystore_part_of_interval('epoch', polystore_time_between(visits.ended_at, visits.begun_at) COLLATE polystore_interval)) AS seconds FROM visits JOIN plant_sites ON visits.site_id = plant_sites.id WHERE visits.begun_at > polystore_earlier((unixepoch('now') * 1000000 + substr(strftime('%f', 'now'), 4) * 1000), 'P90D') GROUP BY plant_sites.region;

CREATE TABLE plant_region_efforts (
  region TEXT,
  visits INTEGER,
  seconds REAL
) STRICT; INSERT INTO plant_region_efforts SELECT * FROM "plant_region_efforts.query";

CREATE VIEW open_sites AS
SELECT plant_sites.id AS id, plant_sites.region AS region, plant_sites.rent AS rent, max(visits.begun_at) AS last_visit FROM plant_sites LEFT JOIN visits ON visits.site_id = plant_sites.id WHERE plant_sites.status = 'open' AND plant_sites.region <> 'it''s' GROUP BY plant_sites.id, plant_sites.region, plant_sites.rent;

CREATE VIEW costly_regions AS
SELECT region, visits FROM plant_region_efforts WHERE EXISTS (SELECT 1 FROM open_sites WHERE open_sites.region = plant_region_efforts.region AND open_sites.rent > '100');

CREATE UNIQUE INDEX plant_region_efforts_region_idx ON plant_region_efforts (region);
CREATE INDEX plant_many_visits ON plant_region_efforts (visits DESC) WHERE visits > 1;

-- skipped: COMMENT ON MATERIALIZED VIEW plant_region_efforts IS 'What was done where';
-- skipped: COMMENT ON VIEW open_sites IS 'Those that are open';
-- skipped: COMMENT ON COLUMN open_sites.last_visit IS 'The last time';
)sql";

constexpr std::string_view for_comparison = R"sql(CREATE TEMPORARY VIEW polystore_eae32a2c1b7fd7e6_query AS
SELECT sites.region, count(*) AS visits, avg(date_part('epoch', visits.ended_at - visits.begun_at)) AS seconds FROM visits JOIN plant.sites ON visits.site_id = sites.id WHERE visits.begun_at > (now() AT TIME ZONE 'UTC' - CAST('P90D' AS interval)) AT TIME ZONE 'UTC' GROUP BY sites.region; CREATE TEMPORARY TABLE polystore_eae32a2c1b7fd7e6 AS SELECT * FROM polystore_eae32a2c1b7fd7e6_query WITH NO DATA;

CREATE UNIQUE INDEX polystore_4bf08aa4349dde83 ON polystore_eae32a2c1b7fd7e6 (region); COMMENT ON INDEX polystore_4bf08aa4349dde83 IS 'region_efforts_region_idx';
CREATE INDEX polystore_027b4b1748b9f40e ON polystore_eae32a2c1b7fd7e6 (visits DESC) WHERE visits > 1; COMMENT ON INDEX polystore_027b4b1748b9f40e IS 'many_visits';

COMMENT ON TABLE polystore_eae32a2c1b7fd7e6 IS 'What was done where';
)sql";

// Of what keeps erased rows a view sees those that are left, unless it says otherwise.
struct kept {
  std::int64_t id{};
  std::optional<ps::timestamp> erased_at{};
};
struct left {
  std::int64_t id{};
};
struct ever {
  std::int64_t id{};
};
constexpr auto placement_of(ps::entity<kept>) {
  return ps::postgres::table{"kept", ps::primary_key<&kept::id>, ps::soft_delete<&kept::erased_at>};
}
constexpr auto placement_of(ps::entity<left>) {
  return ps::postgres::view{"rows_left", ps::from<kept>().select<left>(field<&kept::id>)};
}
constexpr auto placement_of(ps::entity<ever>) {
  return ps::postgres::view{"rows_ever", ps::from<kept>().with_deleted().select<ever>(field<&kept::id>)};
}

}  // namespace

TEST_CASE("a view sees the rows that are left") {
  CHECK(ps::ddl<left> == "CREATE VIEW rows_left AS\nSELECT id FROM kept WHERE erased_at IS NULL;\n");
  CHECK(ps::ddl<ever> == "CREATE VIEW rows_ever AS\nSELECT id FROM kept;\n");
}

TEST_CASE("views follow what they read, their indexes follow them") {
  CHECK(ps::ddl<everything, ps::postgres::dialect> == on_postgres);
}
TEST_CASE("SQLite keeps the rows of a materialized view in a table, beside the view that finds them") {
  CHECK(ps::ddl<everything, ps::sqlite::dialect> == on_sqlite);
}
TEST_CASE("the DDL of one view is the view with its indexes and comments") {
  constexpr std::string_view all = ps::ddl<region_effort>;
  CHECK(all.starts_with("CREATE MATERIALIZED VIEW plant.region_efforts AS\nSELECT sites.region, count(*) AS visits, "));
  CHECK(all.find(";\n\nCREATE UNIQUE INDEX region_efforts_region_idx ON plant.region_efforts (region);\n") != all.npos);
  CHECK(all.ends_with("COMMENT ON MATERIALIZED VIEW plant.region_efforts IS 'What was done where';\n"));
}
TEST_CASE("for comparison a materialized view is made as a view and a table, under names that nobody reads") {
  CHECK(ps::ddl<region_effort, ps::postgres::temporary_tables> == for_comparison);
}
TEST_CASE("a materialized view is refreshed concurrently where it has an index over all rows") {
  using ps::relational::refresh_text;
  CHECK(refresh_text<region_effort, ps::postgres::dialect, true>.view() ==
        "REFRESH MATERIALIZED VIEW CONCURRENTLY plant.region_efforts");
  CHECK(refresh_text<region_effort, ps::postgres::dialect, false>.view() ==
        "REFRESH MATERIALIZED VIEW plant.region_efforts");
  CHECK(refresh_text<region_effort, ps::sqlite::dialect, true>.view() ==
        "DELETE FROM plant_region_efforts; INSERT INTO plant_region_efforts SELECT * FROM "
        "\"plant_region_efforts.query\";");
}

// What a query reads, wherever it stands; rows that it names itself are among it, and no types of the schema.
constexpr auto named = ps::from<visit>().select<costly_region>(ps::text_constant<"">, field<&visit::id>);
static_assert(std::is_same_v<ps::sources_of<decltype(ps::from<costly_region>()
                                                         .with(named)
                                                         .where(ps::in(field<&costly_region::visits>,
                                                                       ps::from<site>().select(field<&site::id>)))
                                                         .union_all(ps::from<open_site>().select<costly_region>(
                                                             field<&open_site::region>, field<&open_site::id>)))>,
                             ps::type_list<costly_region, visit, site, open_site>>);

// SQLite's table, line by line.
static_assert(ps::sqlite::treats(ps::feature::view) == ps::treatment::honoured);
static_assert(ps::sqlite::treats(ps::feature::materialized_view) == ps::treatment::emulated);
static_assert(ps::relation_of<site> == ps::relation::table && ps::relation_of<open_site> == ps::relation::view &&
              ps::relation_of<region_effort> == ps::relation::materialized_view);
static_assert(ps::facts<open_site>.keys == 0 && ps::facts<region_effort>.keys == 1);
