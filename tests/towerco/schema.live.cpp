// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres.hpp>

#include "../../examples/towerco/entities.hpp"

#include <catch2/catch_test_macros.hpp>
#include <libpq-fe.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using result = std::unique_ptr<PGresult, decltype(&PQclear)>;

result run(const std::string& conninfo, const std::string& sql) {
  const std::unique_ptr<PGconn, decltype(&PQfinish)> server{PQconnectdb(conninfo.c_str()), &PQfinish};
  return {PQexec(server.get(), sql.c_str()), &PQclear};
}
/// The one text that SQL answers; fails the test where the server refuses.
std::string answer(const std::string& conninfo, const std::string& sql) {
  const result got = run(conninfo, sql);
  INFO(PQresultErrorMessage(got.get()));
  const auto status = PQresultStatus(got.get());
  REQUIRE((status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK));
  return PQntuples(got.get()) > 0 ? PQgetvalue(got.get(), 0, 0) : "";
}

/// An empty database of its own on the server under test.
class fresh_database {
 public:
  explicit fresh_database(const std::string& name) : name_(name), server_(named_server()) {
    answer(server_, "DROP DATABASE IF EXISTS " + name_);
    answer(server_, "CREATE DATABASE " + name_ + " TEMPLATE template0");
  }
  ~fresh_database() { run(server_, "DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)"); }
  fresh_database(const fresh_database&) = delete;
  fresh_database& operator=(const fresh_database&) = delete;

  std::string conninfo() const { return server_ + " dbname=" + name_; }  // the last dbname counts
  /// What `pg_dump -s` says, but for the key that it makes up anew for psql.
  std::string dump() const {
    const std::string command = "pg_dump -s -d \"" + conninfo() + '"';
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe{popen(command.c_str(), "r"), &pclose};
    std::string all;
    char line[4096];
    while (std::fgets(line, sizeof line, pipe.get())) {
      const std::string_view read = line;
      if (!read.starts_with("\\restrict ") && !read.starts_with("\\unrestrict ")) all += read;
    }
    return all;
  }

 private:
  static std::string named_server() {
    const char* const named = std::getenv("POLYSTORE_TEST_POSTGRES");
    if (!named) SKIP("POLYSTORE_TEST_POSTGRES names no server");
    if (std::system("pg_dump --version >/dev/null") != 0) SKIP("pg_dump is missing");
    return named;
  }
  std::string name_, server_;
};

std::string sql_by_hand() {
  std::ifstream file{TOWERCO_BY_HAND};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// The lines of a text that another lacks.
std::string lines_beyond(const std::string& text, const std::string& other) {
  std::istringstream lines{text};
  std::string beyond;
  for (std::string line; std::getline(lines, line);) {
    if (("\n" + other).find("\n" + line + "\n") == std::string::npos) beyond += line + "\n";
  }
  return beyond;
}

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

  answer(by_hand.conninfo(), sql_by_hand());
  const std::string made = ours.dump(), written = by_hand.dump();
  CHECK(lines_beyond(made, written) == "");
  CHECK(lines_beyond(written, made) == "");
  CHECK((made == written));
  CHECK(written.find("CREATE TABLE public.tenants") != std::string::npos);
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
  answer(by_hand.conninfo(), sql_by_hand());
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
