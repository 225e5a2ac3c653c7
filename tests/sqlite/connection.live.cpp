// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch_test_macros.hpp>
#include <sqlite/scratch_table.hpp>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

namespace ps = polystore;
using namespace polystore_tests;

namespace {

/// A folder that goes with the test.
struct folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("polystore-" + std::to_string(getpid()));
  folder() { std::filesystem::create_directory(path); }
  ~folder() { std::filesystem::remove_all(path); }
  std::string file(const char* name) const { return (path / name).string(); }
};

int count(ps::sqlite::connection& connection) { return one<int>(connection, "SELECT count(*) FROM scratch"); }

template <class Error>
std::optional<Error> caught(ps::sqlite::connection& connection, std::string_view constant) {
  try {
    (void)run(connection, constant);
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

/// A hook that counts.
struct counting {
  int* seen;
  void operator()(const ps::relational::statement_event&) { ++*seen; }
};

constexpr const char* constrained = R"(
  CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL, a INTEGER, b INTEGER,
                       CONSTRAINT small CHECK (a < 10), UNIQUE (a, b)) STRICT;
  CREATE UNIQUE INDEX parent_name ON parent (name);
  CREATE UNIQUE INDEX parent_lower ON parent (lower(name));
  CREATE TABLE child (parent INTEGER REFERENCES parent (id));
  CREATE TABLE late (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
  INSERT INTO parent VALUES (1, 'secret', 1, 1);)";

}  // namespace

TEST_CASE("a violated unique key says which, and never the value") {
  auto connection = ps::sqlite::connection::memory();
  connection.execute_script(constrained);
  const auto name = caught<ps::unique_violation>(connection, "INSERT INTO parent VALUES (2, 'secret', 2, 2)");
  REQUIRE(name);
  CHECK((name->constraint() == "parent_name" || name->constraint() == "parent_lower"));
  CHECK(name->code() == "SQLITE_CONSTRAINT_UNIQUE");
  CHECK(std::string_view(name->what()).find("secret") == std::string_view::npos);
  const auto lower = caught<ps::unique_violation>(connection, "INSERT INTO parent VALUES (2, 'SECRET', 2, 2)");
  CHECK(lower->constraint() == "parent_lower");
  const auto both = caught<ps::unique_violation>(connection, "INSERT INTO parent VALUES (2, 'b', 1, 1)");
  CHECK(both->constraint() == "parent.a, parent.b");
  CHECK(both->table() == "parent");
  const auto key = caught<ps::unique_violation>(connection, "INSERT INTO parent VALUES (1, 'c', 3, 3)");
  CHECK(key->column() == "id");
}

TEST_CASE("other violated constraints have their types") {
  auto connection = ps::sqlite::connection::memory();
  connection.execute_script(constrained);
  CHECK(caught<ps::check_violation>(connection, "INSERT INTO parent VALUES (2, 'b', 10, 2)")->constraint() == "small");
  const auto null = caught<ps::not_null_violation>(connection, "INSERT INTO parent VALUES (2, NULL, 2, 2)");
  CHECK(null->table() == "parent");
  CHECK(null->column() == "name");
  CHECK(caught<ps::foreign_key_violation>(connection, "INSERT INTO child VALUES (7)"));
  CHECK(caught<ps::invalid_value>(connection, "INSERT INTO parent VALUES (2, 'b', 'secret', 2)"));
  CHECK(caught<ps::statement_error>(connection, "SELECT * FROM nowhere")->what() ==
        std::string("polystore: SQLite SQLITE_ERROR: SQL logic error: no such table: nowhere"));
  CHECK(caught<ps::statement_error>(connection, "SELECT \"nothing\" FROM parent"));
}

TEST_CASE("a value in SQLite's message does not leave") {
  auto connection = ps::sqlite::connection::memory();
  try {
    (void)run(connection, "SELECT json_extract('{}', ?1)", std::string("secret"));
    FAIL("was run");
  } catch (const ps::error& refused) {
    CHECK(std::string_view(refused.what()).find("secret") == std::string_view::npos);
  }
}

TEST_CASE("a foreign key that is checked at the end fails in insert or commit, and then nothing is stored") {
  auto connection = ps::sqlite::connection::memory();
  connection.execute_script(constrained);
  CHECK_THROWS_AS(run(connection, "INSERT INTO late VALUES (7) RETURNING parent"), ps::foreign_key_violation);
  CHECK(one<int>(connection, "SELECT count(*) FROM late") == 0);
  connection.begin();
  (void)run(connection, "INSERT INTO late VALUES (7) RETURNING parent");
  CHECK_THROWS_AS(connection.commit(), ps::foreign_key_violation);
  CHECK(connection.in_transaction());
  connection.rollback();
  CHECK(one<int>(connection, "SELECT count(*) FROM late") == 0);
}

TEST_CASE("rows changed and rows returned are counted") {
  scratch_table table("INTEGER");
  auto returned = run(table.connection, "INSERT INTO scratch VALUES (1), (2), (3) RETURNING value * 2, 'x'");
  CHECK(returned.size_hint() == 3);
  CHECK(returned.affected() == 3);
  int sum = 0;
  for (int value; returned.next(); sum += value) returned.current().get(0, value);
  CHECK(sum == 12);
  CHECK_FALSE(returned.next());
  CHECK(run(table.connection, "DELETE FROM scratch WHERE value > 1").affected() == 2);
  CHECK(run(table.connection, "DELETE FROM scratch WHERE value > 1").affected() == 0);
  CHECK(run(table.connection, "UPDATE scratch SET value = 5 WHERE value = 9 RETURNING value").affected() == 0);
}

TEST_CASE("a statement that is being read can be run once more") {
  scratch_table table("INTEGER");
  (void)run(table.connection, "INSERT INTO scratch VALUES (1), (2)");
  constexpr const char* all = "SELECT value FROM scratch WHERE value >= ?1 ORDER BY value";
  auto outer = run(table.connection, all, 1);
  int pairs = 0;
  while (outer.next()) {
    auto inner = run(table.connection, all, 1);
    while (inner.next()) ++pairs;
    CHECK_FALSE(inner.next());
  }
  CHECK(pairs == 4);
  CHECK(one<int>(table.connection, all, 2) == 2);
}

TEST_CASE("a statement is as new after whatever went wrong") {
  scratch_table table("INTEGER");
  constexpr const char* insert = "INSERT INTO scratch VALUES (?1)";
  for (int i = 0; i < 3; ++i) {
    CHECK_THROWS_AS(run(table.connection, insert, std::string("text")), ps::invalid_value);
    CHECK_THROWS_AS(run(table.connection, insert, std::uint64_t(-1)), ps::value_out_of_range);
    {
      ps::sqlite::connection::call<1> never(table.connection, {.text = insert});
      never.values().put(0, 5);
    }
    (void)run(table.connection, insert);
  }
  CHECK(one<int>(table.connection, "SELECT count(*) FROM scratch WHERE value IS NULL") == 3);
  CHECK(count(table.connection) == 3);
}

TEST_CASE("A23 a statement survives a change of its table, or says that a column is gone") {
  scratch_table table("INTEGER");
  CHECK(count(table.connection) == 0);
  CHECK(table.round_trip(1) == 1);
  table.connection.execute_script(
      "DROP TABLE scratch; CREATE TABLE scratch (other TEXT, value INTEGER DEFAULT 4);"
      "INSERT INTO scratch (other) VALUES ('x'); -- done\n");
  CHECK(table.get<int>() == 4);
  table.connection.execute_script("ALTER TABLE scratch DROP COLUMN value");
  CHECK_THROWS_AS(table.get<int>(), ps::statement_error);
}

TEST_CASE("a transaction is kept or undone as a whole") {
  scratch_table table("INTEGER");
  auto& connection = table.connection;
  CHECK_FALSE(connection.in_transaction());
  CHECK_THROWS_AS(connection.commit(), ps::statement_error);
  connection.rollback();
  for (const bool kept : {false, true}) {
    connection.begin();
    CHECK_THROWS_AS(connection.begin(), ps::statement_error);
    (void)run(connection, "INSERT INTO scratch VALUES (1)");
    auto open = run(connection, "SELECT value FROM scratch");
    CHECK(open.next());
    kept ? connection.commit() : connection.rollback();
    CHECK_FALSE(connection.in_transaction());
  }
  CHECK(count(connection) == 1);
}

TEST_CASE("a file is shared by connections, one of which writes at a time") {
  const folder here;
  using std::filesystem::exists;
  ps::sqlite::connection writer(here.file("a.db"));
  ps::sqlite::connection other({.path = here.file("a.db"), .busy_timeout = ps::sqlite::patience::of_milliseconds(10)});
  CHECK(one<std::string>(writer, "PRAGMA journal_mode") == "wal");
  writer.execute_script("CREATE TABLE scratch (value INTEGER)");
  writer.begin();
  (void)run(writer, "INSERT INTO scratch VALUES (1)");
  CHECK(count(other) == 0);
  CHECK_THROWS_AS(other.begin(), ps::timeout);
  CHECK_THROWS_AS(run(other, "INSERT INTO scratch VALUES (2)"), ps::timeout);
  writer.commit();
  CHECK(count(other) == 1);
  ps::sqlite::connection reader({.path = here.file("a.db"), .read_only = true});
  reader.begin();
  CHECK(count(reader) == 1);
  CHECK_THROWS_AS(run(reader, "DELETE FROM scratch"), ps::access_denied);
  reader.commit();
}

TEST_CASE("a write on top of a stale snapshot can be tried again") {
  const folder here;
  ps::sqlite::connection a(here.file("b.db")), b(here.file("b.db"));
  a.execute_script("CREATE TABLE scratch (value INTEGER); BEGIN");
  CHECK(count(a) == 0);
  (void)run(b, "INSERT INTO scratch VALUES (1)");
  CHECK_THROWS_AS(run(a, "INSERT INTO scratch VALUES (2)"), ps::serialization_failure);
  a.rollback();
}

TEST_CASE("what can't be opened says so, with its path") {
  const folder here;
  try {
    ps::sqlite::connection none(here.file("no/such/folder.db"));
    FAIL("was opened");
  } catch (const ps::connection_lost& refused) {
    CHECK(std::string_view(refused.what()).find(here.file("no/such/folder.db")) != std::string_view::npos);
    CHECK(refused.code() == "SQLITE_CANTOPEN");
  }
  CHECK_THROWS_AS(ps::sqlite::connection(here.file("no/such/folder.db")), ps::connection_lost);
  CHECK_THROWS_AS(ps::sqlite::connection({.path = here.file("none.db"), .read_only = true}), ps::connection_lost);
  CHECK_THROWS_AS(ps::sqlite::connection(std::string()), ps::invalid_value);
  CHECK_THROWS_AS(ps::sqlite::connection(std::string("a\0b", 3)), ps::invalid_value);
  std::ofstream(here.file("text.db")) << std::string(5000, 'x');
  try {
    ps::sqlite::connection text(here.file("text.db"));
    FAIL("was opened");
  } catch (const ps::error& refused) {
    CHECK(refused.code() == "SQLITE_NOTADB");
  }
}

TEST_CASE("a connection moves with all that was prepared on it") {
  scratch_table table("INTEGER");
  table.put(1);
  ps::sqlite::connection moved = std::move(table.connection);
  CHECK(count(moved) == 1);
  moved = ps::sqlite::connection::memory();
  CHECK_THROWS_AS(count(moved), ps::statement_error);
}

TEST_CASE("a hook sees each statement") {
  int seen = 0;
  auto watched = ps::sqlite::basic_connection<counting>::memory(counting{&seen});
  ps::sqlite::basic_connection<counting>::call<0> call(watched, {.text = "SELECT 1"});
  CHECK(call.execute().next());
  CHECK(seen == 1);
}
