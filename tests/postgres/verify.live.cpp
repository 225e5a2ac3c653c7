// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres.hpp>

#include <support/stores.hpp>

#include <string>

using namespace polystore_tests;

namespace {

struct owner {
  std::int32_t id{};
  std::string name{};
};
struct thing {
  std::int32_t id{};
  std::string name{};
  std::int32_t owner_id{};
};
struct thing_elsewhere {
  std::int32_t id{};
  std::int32_t thing_id{};
};

constexpr auto placement_of(ps::entity<owner>) { return ps::postgres::table{"owners", ps::primary_key<&owner::id>}; }
// Schema and name are 60 and 63 bytes long: any name made of both passes what the server keeps.
constexpr auto placement_of(ps::entity<thing>) {
  return ps::postgres::table{
      "a_schema_whose_name_is_nearly_as_long_as_the_server_permits_."
      "a_table_whose_name_is_as_long_as_the_server_permits_one_to_be__",
      ps::primary_key<&thing::id>.named("a_key_whose_name_is_as_long_as_the_server_permits_one_to_be____"),
      ps::unique<&thing::name>.named("a_key_whose_name_is_as_long_as_the_server_permits_one_to_be___2"),
      ps::references<&thing::owner_id, &owner::id>.named("things_owner"),
      ps::check(ps::field<&thing::id> > 0).named("things_id"),
      ps::index<&thing::owner_id>.named("an_index_whose_name_is_as_long_as_the_server_permits_one_to_be_")};
}
constexpr auto placement_of(ps::entity<thing_elsewhere>) {
  return ps::postgres::table{
      "another_schema.a_table_whose_name_is_as_long_as_the_server_permits_one_to_be__",
      ps::primary_key<&thing_elsewhere::id>.named("a_key_whose_name_is_as_long_as_the_server_permits_one_to_be____"),
      ps::references<&thing_elsewhere::thing_id, &thing::id>.named("things_elsewhere_thing")};
}

using everything = ps::schema<owner, thing, thing_elsewhere>;
constexpr const char* things =
    "a_schema_whose_name_is_nearly_as_long_as_the_server_permits_.a_table_whose_name_is_as_long_as_the_server_permits_one_to_be__";

/// A schema in place in schemas of its own, which are dropped afterwards.
struct place : postgres_store {
  place() {
    drop();
    auto db = ps::connect<everything>(connection);
    ps::create(db);
  }
  ~place() { drop(); }
  void drop() {
    connection.rollback();
    connection.execute_script(
        "DROP SCHEMA IF EXISTS a_schema_whose_name_is_nearly_as_long_as_the_server_permits_ CASCADE;"
        "DROP SCHEMA IF EXISTS another_schema CASCADE");
  }
  /// What verify says after a change; empty when it finds nothing.
  std::string told_after(const std::string& change) {
    connection.execute_script(change);
    try {
      auto db = ps::connect<everything>(connection);
      ps::verify(db);
      return "";
    } catch (const ps::schema_mismatch& found) {
      return found.what();
    }
  }
};

}  // namespace

TEST_CASE("names as long as the server permits are verified, in two schemas at once") {
  place here;
  CHECK(here.told_after("") == "");
  const std::string told = here.told_after(
      "ALTER TABLE another_schema.a_table_whose_name_is_as_long_as_the_server_permits_one_to_be__ RENAME CONSTRAINT "
      "a_key_whose_name_is_as_long_as_the_server_permits_one_to_be____ TO other");
  CHECK(told.find(
            "\n  missing: constraint another_schema.a_table_whose_name_is_as_long_as_the_server_permits_one_to_be__."
            "a_key_whose_name_is_as_long_as_the_server_permits_one_to_be____ (PRIMARY KEY (id))") != told.npos);
  CHECK(told.find("polystore_") == told.npos);
}

TEST_CASE("a column's collation is verified") {
  place here;
  const std::string told = here.told_after("ALTER TABLE owners ALTER name TYPE text COLLATE \"C\"");
  CHECK(told.find("different: column owners.name (text COLLATE \"C\" NOT NULL), expected (text NOT NULL)") !=
        told.npos);
}

TEST_CASE("an index that the server does not use is told") {
  place here;
  const std::string told = here.told_after(
      "UPDATE pg_index SET indisvalid = false WHERE indexrelid = "
      "'a_schema_whose_name_is_nearly_as_long_as_the_server_permits_."
      "an_index_whose_name_is_as_long_as_the_server_permits_one_to_be_'::regclass");
  CHECK(told.find("INVALID") != told.npos);
}

TEST_CASE("constraints that are not enforced are told") {
  place here;
  const std::string told =
      here.told_after(std::string("ALTER TABLE ") + things + " DISABLE TRIGGER ALL, DROP CONSTRAINT things_id, " +
                      "ADD CONSTRAINT things_id CHECK (id > 0) NOT VALID");
  CHECK(told.find(".things_owner (FOREIGN KEY (owner_id) REFERENCES owners (id) DISABLED), expected") != told.npos);
  CHECK(told.find(".things_id (CHECK ((id > 0)) NOT VALID), expected (CHECK ((id > 0)))") != told.npos);
}

TEST_CASE("triggers and indexes that nobody declared are told") {
  place here;
  const std::string told = here.told_after(
      "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;"
      "CREATE TRIGGER swallow BEFORE INSERT ON owners FOR EACH ROW EXECUTE FUNCTION nothing();"
      "CREATE INDEX more ON owners (name)");
  CHECK(told.find("unexpected: trigger owners.swallow (EXECUTE nothing())") != told.npos);
  CHECK(told.find("unexpected: index owners.more (btree (name))") != told.npos);
}

TEST_CASE("verify leaves nothing behind") {
  place here;
  CHECK(here.told_after("CREATE TEMPORARY TABLE mine (id int)") == "");
  CHECK(here.told_after("SELECT * FROM mine") == "");
  CHECK_FALSE(here.connection.in_transaction());
}
