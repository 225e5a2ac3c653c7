// SPDX-License-Identifier: BSL-1.0
#include <polystore/ddl/ddl.hpp>

#include <polystore/core/range.hpp>
#include <polystore/entity/facets/precision.hpp>
#include <polystore/postgres/codec_range.hpp>
#include <polystore/postgres/ddl.hpp>
#include <polystore/reflect/enum_labels.hpp>
#include <polystore/shape/view.hpp>
#include <polystore/sqlite/codec_range.hpp>
#include <polystore/sqlite/ddl.hpp>

#include "support/facet_schema.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace {

namespace ps = polystore;
using namespace facet_schema;

constexpr std::string_view on_postgres = R"sql(CREATE SCHEMA IF NOT EXISTS plant;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE level AS ENUM ('low', 'high', 'top_most');
CREATE TYPE plant.flavour AS ENUM ('sweet', 'sour');

CREATE TABLE orders (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  tenant uuid NOT NULL,
  site_number bigint NOT NULL,
  parent uuid,
  urgency level NOT NULL DEFAULT 'low',
  taste plant.flavour,
  levels level[] NOT NULL,
  price numeric NOT NULL DEFAULT 12.50,
  weight double precision NOT NULL DEFAULT 0.75,
  open boolean NOT NULL DEFAULT true,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  due date NOT NULL DEFAULT '2024-02-29',
  patience interval NOT NULL DEFAULT 'P1DT1.500000S',
  title text NOT NULL DEFAULT 'it''s',
  length integer NOT NULL GENERATED ALWAYS AS (length(title)) STORED,
  details jsonb NOT NULL DEFAULT '{}',
  tags text[] NOT NULL,
  sequence integer NOT NULL,
  CONSTRAINT orders_key PRIMARY KEY (id),
  CONSTRAINT orders_sequence_key UNIQUE (sequence),
  CONSTRAINT orders_tenant_title_key UNIQUE (tenant, title),
  CONSTRAINT orders_parent_fkey FOREIGN KEY (parent) REFERENCES orders (id),
  CONSTRAINT orders_weight_check CHECK (weight >= 0.5 AND (title <> '' OR open = true)),
  CONSTRAINT orders_weight_check1 CHECK (weight <= 1000),
  CONSTRAINT urgency_known CHECK (urgency IN ('low', 'high'))
);

CREATE TABLE plant.sites (
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name varchar(100) NOT NULL,
  "select" text NOT NULL,
  note text,
  at_latitude double precision NOT NULL,
  at_longitude double precision NOT NULL,
  first_order integer,
  CONSTRAINT sites_pkey PRIMARY KEY (number),
  CONSTRAINT "one site per name" UNIQUE (name, "select"),
  CONSTRAINT sites_select_key UNIQUE ("select") DEFERRABLE,
  CONSTRAINT sites_first_order_fkey FOREIGN KEY (first_order) REFERENCES orders (sequence) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE orders ADD CONSTRAINT orders_site_number_fkey FOREIGN KEY (site_number) REFERENCES plant.sites (number) ON DELETE CASCADE ON UPDATE RESTRICT DEFERRABLE;

CREATE INDEX orders_tenant_created_at_id_idx ON orders (tenant, created_at DESC NULLS LAST, id);
CREATE INDEX orders_created_at_idx ON orders (created_at) WHERE urgency <> 'top_most';
CREATE INDEX orders_by_tenant ON orders (tenant) INCLUDE (title, price);
CREATE INDEX orders_title_idx ON orders USING hash (title);
CREATE INDEX orders_tags_idx ON orders USING gin (tags);
CREATE INDEX orders_created_at_idx1 ON orders USING brin (created_at);
CREATE INDEX orders_upper_id_idx ON orders (upper(title), id);
CREATE INDEX sites_name_idx ON plant.sites USING gin (name gin_trgm_ops);
CREATE UNIQUE INDEX sites_lower_idx ON plant.sites (lower(name));

COMMENT ON TABLE plant.sites IS 'where it''s done';
COMMENT ON COLUMN plant.sites.note IS 'two
lines';
)sql";

constexpr std::string_view on_sqlite = R"sql(-- skipped: CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE orders (
  id BLOB NOT NULL DEFAULT (CAST(randomblob(6) || substr(X'404142434445464748494A4B4C4D4E4F', 1 + (random() & 15), 1) || randomblob(1) || substr(X'808182838485868788898A8B8C8D8E8F', 1 + (random() & 15), 1) || randomblob(7) AS BLOB)),
  tenant BLOB NOT NULL,
  site_number INTEGER NOT NULL,
  parent BLOB,
  urgency TEXT NOT NULL DEFAULT 'low' CHECK (urgency IN ('low', 'high', 'top_most')),
  taste TEXT CHECK (taste IN ('sweet', 'sour')),
  levels TEXT NOT NULL,
  price TEXT COLLATE polystore_decimal NOT NULL DEFAULT '12.50',
  weight REAL NOT NULL DEFAULT 0.75,
  open INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL DEFAULT (unixepoch('now') * 1000000 + substr(strftime('%f', 'now'), 4) * 1000),
  due INTEGER NOT NULL DEFAULT 19782,
  patience TEXT COLLATE polystore_interval NOT NULL DEFAULT 'P1DT1.500000S',
  title TEXT NOT NULL DEFAULT 'it''s',
  length INTEGER NOT NULL GENERATED ALWAYS AS (length(title)) STORED,
  details TEXT NOT NULL DEFAULT '{}',
  tags TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  CONSTRAINT orders_key PRIMARY KEY (id),
  CONSTRAINT orders_site_number_fkey FOREIGN KEY (site_number) REFERENCES plant_sites (number) ON DELETE CASCADE ON UPDATE RESTRICT DEFERRABLE,
  CONSTRAINT orders_parent_fkey FOREIGN KEY (parent) REFERENCES orders (id),
  CONSTRAINT orders_weight_check CHECK (weight >= 0.5 AND (title <> '' OR open = 1)),
  CONSTRAINT orders_weight_check1 CHECK (weight <= 1000),
  CONSTRAINT urgency_known CHECK (urgency IN ('low', 'high'))
) STRICT;

-- skipped: DEFERRABLE of sites_select_key
-- skipped: type varchar(100) of plant_sites.name
CREATE TABLE plant_sites (
  number INTEGER NOT NULL CONSTRAINT plant_sites_pkey PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  "select" TEXT NOT NULL,
  note TEXT,
  at_latitude REAL NOT NULL,
  at_longitude REAL NOT NULL,
  first_order INTEGER,
  CONSTRAINT sites_first_order_fkey FOREIGN KEY (first_order) REFERENCES orders (sequence) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX orders_sequence_key ON orders (sequence);
CREATE UNIQUE INDEX orders_tenant_title_key ON orders (tenant, title);
-- skipped: NULLS LAST of orders_tenant_created_at_id_idx
CREATE INDEX orders_tenant_created_at_id_idx ON orders (tenant, created_at DESC, id);
CREATE INDEX orders_created_at_idx ON orders (created_at) WHERE urgency <> 'top_most';
-- skipped: INCLUDE of orders_by_tenant
CREATE INDEX orders_by_tenant ON orders (tenant);
CREATE INDEX orders_title_idx ON orders (title);
-- skipped: CREATE INDEX orders_tags_idx ON orders USING gin (tags);
-- skipped: CREATE INDEX orders_created_at_idx1 ON orders USING brin (created_at);
CREATE INDEX orders_upper_id_idx ON orders (upper(title), id);
CREATE UNIQUE INDEX "plant_one site per name" ON plant_sites (name, "select");
CREATE UNIQUE INDEX plant_sites_select_key ON plant_sites ("select");
-- skipped: CREATE INDEX plant_sites_name_idx ON plant_sites USING gin (name);
CREATE UNIQUE INDEX plant_sites_lower_idx ON plant_sites (lower(name));

-- skipped: COMMENT ON TABLE plant_sites IS 'where it''s done';
-- skipped: COMMENT ON COLUMN plant_sites.note IS 'two lines';
)sql";

// The same in one database of two.
struct other_database {};
struct here {
  std::int32_t id{};
};
struct there {
  std::int32_t id{};
};
constexpr auto placement_of(ps::entity<here>) { return ps::postgres::table{"things", ps::primary_key<&here::id>}; }
constexpr auto placement_of(ps::entity<there>) {
  return ps::postgres::table{"things", ps::primary_key<&there::id>, ps::in_database<other_database>};
}
using two_databases = ps::schema<here, there>;

struct bill {
  std::int32_t id{};
  ps::decimal total{};
  std::optional<ps::decimal> tax{};
};
constexpr auto placement_of(ps::entity<bill>) {
  return ps::postgres::table{"bills", ps::primary_key<&bill::id>, ps::precision<&bill::total, 12, 2>,
                             ps::precision<&bill::tax, 2>.named("cents")};
}

TEST_CASE("every facet has its words in PostgreSQL's DDL") {
  CHECK(ps::ddl<both, ps::postgres::dialect> == on_postgres);
}

TEST_CASE("SQLite's DDL says in comments what is left out") { CHECK(ps::ddl<both, ps::sqlite::dialect> == on_sqlite); }

TEST_CASE("the DDL of one type is its table with its indexes and comments") {
  constexpr std::string_view all = ps::ddl<site>;
  CHECK(all.starts_with("CREATE TABLE plant.sites (\n  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,\n"));
  CHECK(all.find("FOREIGN KEY (first_order) REFERENCES orders (sequence)") != all.npos);
  CHECK(
      all.ends_with("CREATE UNIQUE INDEX sites_lower_idx ON plant.sites (lower(name));\n\n"
                    "COMMENT ON TABLE plant.sites IS 'where it''s done';\n"
                    "COMMENT ON COLUMN plant.sites.note IS 'two\nlines';\n"));
}

TEST_CASE("a precision is a check of a column as wide as the field") {
  constexpr std::string_view postgres = ps::ddl<bill>, sqlite = ps::ddl<bill, ps::sqlite::dialect>;
  CHECK(postgres.find("  total numeric NOT NULL,\n") != postgres.npos);
  CHECK(postgres.find("CONSTRAINT bills_total_check CHECK (total BETWEEN -9999999999.99 AND 9999999999.99 AND "
                      "total % CAST(0.01 AS numeric) = 0)") != postgres.npos);
  CHECK(sqlite.find("CONSTRAINT cents CHECK (tax BETWEEN '-99' AND '99' AND "
                    "polystore_decimal_remainder(tax, '1') COLLATE polystore_decimal = '0')") != sqlite.npos);
}

TEST_CASE("types in another database are left out") {
  CHECK(ps::ddl<two_databases, ps::postgres::dialect> ==
        "CREATE TABLE things (\n  id integer NOT NULL,\n  CONSTRAINT things_pkey PRIMARY KEY (id)\n);\n");
  CHECK(ps::ddl<two_databases, ps::postgres::dialect, other_database> == ps::ddl<two_databases, ps::postgres::dialect>);
}

TEST_CASE("the statements of a schema lie in its text, in order, with what they make") {
  constexpr auto statements = ps::schema_statements<both, ps::postgres::dialect>;
  constexpr std::string_view text = ps::ddl<both, ps::postgres::dialect>;
  std::size_t end = 0;
  for (const auto& each : statements) {
    CHECK(each.offset >= end);
    CHECK(each.text(text).ends_with(';'));
    CHECK(text.substr(end, each.offset - end).find_first_not_of('\n') == text.npos);
    end = each.offset + each.size;
  }
  CHECK(statements.size() == 18);
  const auto& late = statements.first[6];
  CHECK(late.kind == ps::relational::statement_kind::constraint);
  CHECK(late.table.view() == "orders");
  CHECK(late.name.view() == "orders_site_number_fkey");
}

TEST_CASE("tables for comparison bear short names for those in schemas, with these in comments") {
  constexpr std::string_view text = ps::ddl<both, ps::postgres::temporary_tables>;
  static constexpr ps::relational::temporary_name sites("plant", "sites"), key("plant", "one site per name");
  CHECK(text.find("CREATE TABLE " + std::string(sites.view()) + " (") != text.npos);
  CHECK(text.find("CONSTRAINT " + std::string(key.view()) + " UNIQUE") != text.npos);
  CHECK(text.find("COMMENT ON CONSTRAINT " + std::string(key.view()) + " ON " + std::string(sites.view()) +
                  " IS 'one site per name';") != text.npos);
  CHECK(text.find("taste plant.flavour,") != text.npos);
  CHECK(text.find("CREATE SCHEMA") == text.npos);
}

// SQLite's table of features, line by line: by what each shows in the DDL, or that it doesn't compile, which
// compile_fail/store_honours_facet.cpp and expression_is_deterministic.cpp show.
struct tower {
  std::int32_t id{};
  ps::range<std::int32_t> floors{};
};
struct tall_tower {
  std::int32_t id{};
};
struct kept_tower {
  std::int32_t id{};
};
constexpr auto placement_of(ps::entity<tower>) {
  return ps::postgres::table{"towers", ps::primary_key<&tower::id>, ps::gist<&tower::floors>};
}
constexpr auto placement_of(ps::entity<tall_tower>) {
  return ps::postgres::view{"tall_towers", ps::from<tower>().select<tall_tower>(f<&tower::id>)};
}
constexpr auto placement_of(ps::entity<kept_tower>) {
  return ps::postgres::materialized_view{"kept_towers", ps::from<tower>().select<kept_tower>(f<&tower::id>)};
}
struct feature_line {
  ps::feature asked;
  ps::treatment becomes;
  std::string_view written;
};
constexpr feature_line feature_lines[] = {
    {ps::feature::enum_type, ps::treatment::emulated, "taste TEXT CHECK (taste IN ('sweet', 'sour')),"},
    {ps::feature::column_type, ps::treatment::skipped, "-- skipped: type varchar(100) of plant_sites.name"},
    {ps::feature::extension, ps::treatment::skipped, "-- skipped: CREATE EXTENSION"},
    {ps::feature::table_comment, ps::treatment::skipped, "-- skipped: COMMENT ON TABLE"},
    {ps::feature::column_comment, ps::treatment::skipped, "-- skipped: COMMENT ON COLUMN"},
    {ps::feature::identity, ps::treatment::emulated, "PRIMARY KEY AUTOINCREMENT"},
    {ps::feature::identity_elsewhere, ps::treatment::refused, {}},
    {ps::feature::unique_constraint, ps::treatment::emulated, "CREATE UNIQUE INDEX orders_sequence_key"},
    {ps::feature::nulls_not_distinct, ps::treatment::refused, {}},
    {ps::feature::deferrable_unique, ps::treatment::skipped, "-- skipped: DEFERRABLE of sites_select_key"},
    {ps::feature::late_reference, ps::treatment::emulated, "  CONSTRAINT orders_site_number_fkey FOREIGN KEY"},
    {ps::feature::hash_index, ps::treatment::emulated, "CREATE INDEX orders_title_idx ON orders (title);"},
    {ps::feature::gin_index, ps::treatment::skipped, "-- skipped: CREATE INDEX orders_tags_idx ON orders USING gin"},
    {ps::feature::gist_index, ps::treatment::skipped,
     "-- skipped: CREATE INDEX towers_floors_idx ON towers USING gist"},
    {ps::feature::brin_index, ps::treatment::skipped,
     "-- skipped: CREATE INDEX orders_created_at_idx1 ON orders USING brin"},
    {ps::feature::included_columns, ps::treatment::skipped, "-- skipped: INCLUDE of orders_by_tenant"},
    {ps::feature::operator_class, ps::treatment::skipped, "-- skipped: CREATE INDEX plant_sites_name_idx"},
    {ps::feature::nulls_order, ps::treatment::skipped, "-- skipped: NULLS LAST of orders_tenant"},
    {ps::feature::volatile_check, ps::treatment::refused, {}},
    {ps::feature::view, ps::treatment::honoured, "CREATE VIEW tall_towers"},
    {ps::feature::materialized_view, ps::treatment::emulated, "CREATE TABLE kept_towers"},
    {ps::feature::full_text_column, ps::treatment::refused, {}},
};

struct scan {
  ps::bytes picture{};
  std::vector<ps::bytes> pages{};
};
constexpr auto placement_of(ps::entity<scan>) { return ps::postgres::table{"scans"}; }

TEST_CASE("bytes are a column, and no list of an enumeration's") {
  CHECK(ps::ddl<ps::schema<scan>> == "CREATE TABLE scans (\n  picture bytea NOT NULL,\n  pages bytea[] NOT NULL\n);\n");
}

TEST_CASE("SQLite's DDL shows each line of its table of features") {
  const std::string text = std::string(ps::ddl<both, ps::sqlite::dialect>) +
                           std::string(ps::ddl<ps::schema<tower, tall_tower, kept_tower>, ps::sqlite::dialect>);
  CHECK(std::size(feature_lines) == ps::reflect::label_count<ps::feature>);
  for (std::size_t i = 0; i < std::size(feature_lines); ++i) {
    const feature_line& line = feature_lines[i];
    INFO(line.written);
    CHECK(static_cast<std::size_t>(line.asked) == i);
    CHECK(ps::sqlite::treats(line.asked) == line.becomes);
    CHECK((line.becomes == ps::treatment::refused || text.find(line.written) != text.npos));
  }
}

}  // namespace
