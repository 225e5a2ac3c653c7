// SPDX-License-Identifier: BSL-1.0
#include <polystore/sqlite/verify.hpp>

#include <polystore/sqlite.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>

namespace {

namespace ps = polystore;

struct owner {
  std::int32_t id{};
  std::string name{};
  ps::decimal balance{};
};
constexpr auto placement_of(ps::entity<owner>) {
  return ps::postgres::table{"crm.owners", ps::primary_key<&owner::id>, ps::unique<&owner::name>,
                             ps::check(ps::field<&owner::id> > 0)};
}

/// What verify says after a script has made the tables, or changed those that are made; empty when it finds nothing.
std::string told_after(const std::string& change, bool created = true) {
  auto connection = ps::sqlite::connection::memory();
  auto db = ps::connect<ps::schema<owner>>(connection);
  if (created) ps::create(db);
  connection.execute_script(change);
  try {
    ps::verify(db);
    return "";
  } catch (const ps::schema_mismatch& found) {
    return found.what();
  }
}

constexpr const char* heading = "polystore: the store's tables are not those of the schema:";

TEST_CASE("what create has made is verified on SQLite, whatever else there is") {
  CHECK(told_after("") == "");
  CHECK(told_after("CREATE TABLE others (id INTEGER); CREATE INDEX i ON others (id); CREATE VIEW v AS SELECT 1") == "");
}

TEST_CASE("a column that differs is told by what differs on SQLite") {
  CHECK(
      told_after("DROP TABLE crm_owners; CREATE TABLE crm_owners (id INTEGER NOT NULL, \"name\" TEXT, balance TEXT "
                 "NOT NULL,\n CONSTRAINT crm_owners_pkey PRIMARY KEY (id), CONSTRAINT owners_id_check CHECK (id >= 0))",
                 true) == std::string(heading) +
                              "\n  different: table crm_owners, expected (STRICT)"
                              "\n  different: column crm_owners.name (TEXT), expected (TEXT NOT NULL)"
                              "\n  different: column crm_owners.balance (TEXT NOT NULL), expected (TEXT COLLATE "
                              "polystore_decimal NOT NULL)"
                              "\n  different: constraint crm_owners.owners_id_check (CHECK (id >= 0)), expected "
                              "(CHECK (id > 0))"
                              "\n  missing: index crm_owners.crm_owners_name_key (UNIQUE ON crm_owners (name))");
}

TEST_CASE("columns, constraints, indexes and triggers that nobody declared are told on SQLite") {
  CHECK(told_after("ALTER TABLE crm_owners ADD COLUMN more TEXT; CREATE INDEX extra ON crm_owners (name);"
                   "CREATE TRIGGER swallow BEFORE INSERT ON crm_owners BEGIN SELECT RAISE(IGNORE); END") ==
        std::string(heading) +
            "\n  unexpected: column crm_owners.more (TEXT)"
            "\n  unexpected: index crm_owners.extra (ON crm_owners (name))"
            "\n  unexpected: trigger crm_owners.swallow");
}

TEST_CASE("a table that is missing is told with all its parts on SQLite") {
  const std::string told = told_after("", false);
  CHECK(told.find("missing: table crm_owners") != told.npos);
  CHECK(told.find("missing: column crm_owners.name") != told.npos);
}

}  // namespace
