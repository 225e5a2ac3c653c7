// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres/ddl.hpp>

#include <polystore/ddl/violates.hpp>

#include "support/facet_schema.hpp"

#include <catch2/catch_test_macros.hpp>
#include <libpq-fe.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace {

namespace ps = polystore;
using namespace facet_schema;

/// A transaction in a schema of its own, which nobody commits.
class scratch_schema {
 public:
  scratch_schema() {
    const char* named = std::getenv("POLYSTORE_TEST_POSTGRES");
    if (!named) SKIP("POLYSTORE_TEST_POSTGRES names no server");
    connection_.reset(PQconnectdb(named));
    REQUIRE(PQstatus(connection_.get()) == CONNECTION_OK);
    run("BEGIN; SET LOCAL client_min_messages = warning; CREATE SCHEMA scratch; SET LOCAL search_path = scratch");
  }
  void run(const std::string& script) const {
    const result ran(PQexec(connection_.get(), script.c_str()), &PQclear);
    INFO(PQerrorMessage(connection_.get()));
    REQUIRE(PQresultStatus(ran.get()) != PGRES_FATAL_ERROR);
  }
  /// The first column of a query, one text a row.
  std::vector<std::string> texts(const char* sql) const {
    const result answer(PQexec(connection_.get(), sql), &PQclear);
    INFO(PQerrorMessage(connection_.get()));
    REQUIRE(PQresultStatus(answer.get()) == PGRES_TUPLES_OK);
    std::vector<std::string> found;
    for (int row = 0; row < PQntuples(answer.get()); ++row) found.emplace_back(PQgetvalue(answer.get(), row, 0));
    return found;
  }

 private:
  using result = std::unique_ptr<PGresult, decltype(&PQclear)>;
  std::unique_ptr<PGconn, decltype(&PQfinish)> connection_{nullptr, &PQfinish};
};

constexpr const char* all_names =
    "SELECT conname::text FROM pg_constraint WHERE connamespace IN ('scratch'::regnamespace, 'plant'::regnamespace) "
    "UNION SELECT relname::text FROM pg_class WHERE relkind = 'i' "
    "AND relnamespace IN ('scratch'::regnamespace, 'plant'::regnamespace) ORDER BY 1";

TEST_CASE("B5 the server keeps as many bytes of a name as a schema's names must differ in") {
  const scratch_schema schema;
  const std::size_t limit = ps::postgres::dialect::facts.name_limit;
  CHECK(schema.texts("SHOW max_identifier_length") == std::vector{std::to_string(limit)});
  const std::string longest(limit, 'a');
  schema.run("CREATE TABLE " + longest + "bc ()");
  CHECK(schema.texts("SELECT relname FROM pg_class WHERE relnamespace = 'scratch'::regnamespace") ==
        std::vector{longest});
}

TEST_CASE("the server takes a schema that uses every facet") {
  const scratch_schema schema;
  schema.run(std::string(ps::ddl<both, ps::postgres::dialect>));
  CHECK(schema.texts("SELECT conname FROM pg_constraint WHERE conname = 'orders_site_number_fkey'").size() == 1);
  CHECK(schema.texts("SELECT obj_description('plant.sites'::regclass)") == std::vector<std::string>{"where it's done"});
}

TEST_CASE("each statement runs by itself") {
  const scratch_schema schema;
  for (const auto& each : ps::schema_statements<both, ps::postgres::dialect>) {
    schema.run(std::string(each.text(ps::ddl<both, ps::postgres::dialect>)));
  }
  CHECK(schema.texts("SELECT relname FROM pg_class WHERE relname = 'sites_lower_idx'").size() == 1);
}

TEST_CASE("tables for comparison are temporary") {
  const scratch_schema schema;
  schema.run(std::string(ps::ddl<both, ps::postgres::dialect>));
  schema.run("SET LOCAL search_path = pg_temp, scratch, public");
  for (const auto& each : ps::schema_statements<both, ps::postgres::temporary_tables>) {
    if (each.kind < ps::relational::statement_kind::table) continue;
    schema.run(std::string(each.text(ps::ddl<both, ps::postgres::temporary_tables>)));
  }
  const auto found =
      schema.texts("SELECT relname FROM pg_class WHERE relpersistence = 't' AND relkind = 'r' ORDER BY 1");
  const ps::relational::temporary_name sites("plant", "sites");
  CHECK(found == std::vector<std::string>{"orders", std::string(sites.view())});
  CHECK(schema.texts(
            "SELECT obj_description(oid, 'pg_constraint') FROM pg_constraint WHERE contype = 'u' AND "
            "conrelid = to_regclass('pg_temp.' || (SELECT relname FROM pg_class WHERE relname ~ 'polystore_.*' "
            "AND relkind = 'r')) ORDER BY 1") == std::vector<std::string>{"one site per name", "sites_select_key"});
}

// What nobody named is called as PostgreSQL calls it.
struct unnamed {
  std::int32_t id{};
  std::int32_t a{};
  std::int32_t b{};
  std::string c{};
};
constexpr auto placement_of(ps::entity<unnamed>) {
  return ps::postgres::table{"unnamed",
                             ps::primary_key<&unnamed::id>,
                             ps::unique<&unnamed::a, &unnamed::b>,
                             ps::unique<&unnamed::b, &unnamed::a>,
                             ps::references<&unnamed::a, &unnamed::id>,
                             ps::foreign_key<&unnamed::a, &unnamed::b>.references<&unnamed::b, &unnamed::a>(),
                             ps::check(f<&unnamed::a> > 0),
                             ps::check(f<&unnamed::a> < 9),
                             ps::index<&unnamed::a, ps::desc<&unnamed::b>>,
                             ps::index<&unnamed::a>.including<&unnamed::b>(),
                             ps::unique_index<&unnamed::c>,
                             ps::index<ps::lower(f<&unnamed::c>)>};
}
constexpr const char* unnamed_by_hand =
    "CREATE TABLE unnamed (id integer PRIMARY KEY, a integer NOT NULL, b integer NOT NULL, c text NOT NULL,"
    " UNIQUE (a, b), UNIQUE (b, a), FOREIGN KEY (a) REFERENCES unnamed (id),"
    " FOREIGN KEY (a, b) REFERENCES unnamed (b, a), CHECK (a > 0), CHECK (a < 9));"
    "CREATE INDEX ON unnamed (a, b DESC); CREATE INDEX ON unnamed (a) INCLUDE (b);"
    "CREATE UNIQUE INDEX ON unnamed (c); CREATE INDEX ON unnamed (lower(c));";

TEST_CASE("default names are those that PostgreSQL gives") {
  std::vector<std::string> names[2];
  for (const int by_hand : {0, 1}) {
    const scratch_schema schema;
    schema.run("CREATE SCHEMA plant");
    schema.run(by_hand ? unnamed_by_hand : std::string(ps::ddl<unnamed>));
    names[by_hand] = schema.texts(all_names);
  }
  CHECK(names[0] == names[1]);
}

}  // namespace
