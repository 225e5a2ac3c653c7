// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres/verify_queries.hpp>

#include <polystore/sqlite/verify_queries.hpp>

#include <support/network.hpp>
#include <support/stores.hpp>

#include <string>
#include <string_view>

using namespace polystore_tests;
using network::everything;
using ps::manifests::tried_on;

namespace {

/// The tables of the schema, a thousand incidents in them.
template <class Store>
struct filled_network {
  using dialect = typename Store::connection_type::dialect;
  Store store;
  filled_network() {
    store.connection.execute_script(ps::ddl<everything, dialect>);
    run("INSERT INTO sites (id, code, region) WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < "
        "1000) SELECT n, 'c' || n, 'r' || (n % 100) FROM g");
    run("INSERT INTO incidents (id, site_id, title, now, created_at) WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT "
        "n + 1 FROM g WHERE n < 1000) SELECT n, n % 50 + 1, 't', 'open', " +
        std::string(std::is_same_v<dialect, ps::sqlite::dialect> ? "n" : "to_timestamp(n)") + " FROM g");
    run("ANALYZE");
  }
  void run(std::string_view script) { store.connection.execute_script(script); }
  ps::manifests::finding of(std::string_view query, tried_on where = tried_on::kept_database) {
    for (const ps::manifests::finding& each : ps::verify_queries<everything>(store.connection, where).findings) {
      if (each.query == query) return each;
    }
    return {};
  }
};

bool says(const ps::manifests::finding& found, std::string_view words) {
  UNSCOPED_INFO(found.words);
  return found.words.find(words) != std::string::npos;
}

}  // namespace

TEMPLATE_TEST_CASE("queries are served by the indexes that are claimed", "", postgres_store, sqlite_store) {
  filled_network<TestType> network;
  const auto found = ps::verify_queries<everything>(network.store.connection);
  INFO(found.text());
  CHECK(found.holds());
  CHECK(found.findings.size() == 8);
  REQUIRE(found.unused.size() == 1);
  CHECK(found.unused[0].name() == "incidents_severity_idx");
}

TEMPLATE_TEST_CASE("an index that is not there is told by its name", "", postgres_store, sqlite_store) {
  filled_network<TestType> network;
  network.run("DROP INDEX open_incidents_idx");
  for (const tried_on where : {tried_on::kept_database, tried_on::throwaway_database}) {
    const auto found = network.of("open_since", where);
    CHECK_FALSE(found.holds);
    CHECK(says(found, "the index open_incidents_idx is not "));
    CHECK(network.of("recent_incidents", where).holds);
  }
  CHECK_FALSE(ps::verify_queries<everything>(network.store.connection).holds());
}

TEMPLATE_TEST_CASE("an index that is called so and serves another query is told", "", postgres_store, sqlite_store) {
  filled_network<TestType> network;
  network.run("DROP INDEX incidents_site_id_created_at_idx");
  network.run("CREATE INDEX incidents_site_id_created_at_idx ON incidents (severity)");
  for (const tried_on where : {tried_on::kept_database, tried_on::throwaway_database}) {
    const auto found = network.of("last_incident", where);
    CHECK_FALSE(found.holds);
    CHECK(says(found, ".scan("));
  }
}

TEMPLATE_TEST_CASE("a query that is refused, or gives other columns, is told", "", postgres_store, sqlite_store) {
  filled_network<TestType> network;
  network.run("ALTER TABLE incidents RENAME COLUMN title TO name");
  const auto found = network.of("titles_like");
  CHECK_FALSE(found.holds);
  CHECK(says(found, "refuses the query"));
  CHECK(network.of("sites_named").holds);
}

TEST_CASE("columns and parameters of other types are told on PostgreSQL") {
  filled_network<postgres_store> network;
  network.run("ALTER TABLE incidents ALTER severity TYPE bigint");
  CHECK(says(network.of("recent_incidents"), "column severity is bigint there instead of integer"));
  CHECK_FALSE(network.of("open_since").holds);
}

TEST_CASE("what is tried on a throwaway database is undone") {
  filled_network<postgres_store> network;
  network.run("CREATE INDEX better ON incidents (site_id, created_at DESC, id, title, now, severity)");
  network.run("SET enable_indexonlyscan = on");
  CHECK(network.of("last_incident", tried_on::throwaway_database).holds);
  CHECK(network.of("recent_incidents", tried_on::throwaway_database).holds);
  network.run("DROP INDEX better");
}

TEMPLATE_TEST_CASE("where there are no rows, another index may do as well, but none at all doesn't", "", postgres_store,
                   sqlite_store) {
  TestType store;
  store.connection.execute_script(ps::ddl<everything, typename TestType::connection_type::dialect>);
  store.connection.execute_script("DROP INDEX incidents_site_id_created_at_idx");
  store.connection.execute_script("CREATE INDEX incidents_site_id_created_at_idx ON incidents (title)");
  const auto found = [&](std::string_view query) {
    for (const auto& each : ps::verify_queries<everything>(store.connection).findings) {
      if (each.query == query) return each.holds;
    }
    return false;
  };
  CHECK_FALSE(found("last_incident"));
  store.connection.execute_script("CREATE INDEX other ON incidents (site_id, created_at DESC, title)");
  CHECK(found("last_incident"));
}
