// SPDX-License-Identifier: BSL-1.0
#include <polystore/testing/rolled_back.hpp>

#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>
#include <polystore/testing/recorded.hpp>

#include <support/entities.hpp>
#include <support/stores.hpp>

#include <cstdio>

using namespace polystore_tests;
using namespace app;
using ps::testing::recorded, ps::testing::rolled_back;

namespace {

/// A note whose length is looked at when the transaction ends.
struct late {
  std::int32_t id{};
  std::int32_t note_id{};
};
constexpr auto placement_of(ps::entity<late>) {
  return ps::postgres::table{"lates", ps::primary_key<&late::id>,
                             ps::references<&late::note_id, &note::id>.initially_deferred(),
                             ps::small_table("a test writes a few rows")};
}
using papers = ps::schema<note, late>;

/// What is there before and behind the test, each time on a connection of its own.
struct postgres_database {
  using connection_type = ps::postgres::connection;
  postgres_store store;
  std::string where() { return postgres_server() + " options='-c search_path=" + store.name() + "'"; }
};
struct sqlite_database {
  using connection_type = ps::sqlite::connection;
  std::string path = "rolled_back_test_" + std::to_string(getpid()) + ".db";
  ~sqlite_database() {
    for (const char* ending : {"", "-wal", "-shm"}) std::remove((path + ending).c_str());
  }
  std::string where() { return path; }
};

}  // namespace

TEMPLATE_TEST_CASE("what a test does is rolled back at its end, tables included", "", postgres_database,
                   sqlite_database) {
  TestType database;
  using connection_type = rolled_back<typename TestType::connection_type>;
  for (int run = 0; run < 2; ++run) {
    connection_type connection(database.where());
    auto db = ps::connect<papers>(connection);
    ps::create(db);
    ps::verify(db);
    auto notes = ps::repository_for<note>(db);
    CHECK(notes.count() == 0);
    notes.insert(std::vector<note>{{1, "one", {}, 0}, {2, "two", {}, 0}});
    CHECK(notes.count() == 2);
  }
}

TEMPLATE_TEST_CASE("a statement that fails leaves the others, within a test's transaction or outside", "",
                   postgres_database, sqlite_database) {
  TestType database;
  rolled_back<typename TestType::connection_type> connection(database.where());
  auto db = ps::connect<papers>(connection);
  ps::create(db);
  auto notes = ps::repository_for<note>(db);
  notes.insert({1, "one", {}, 0});
  CHECK_THROWS_AS(notes.insert({1, "again", {}, 0}), ps::unique_violation);
  CHECK(notes.count() == 1);
  CHECK_THROWS_AS(db.transaction([&](auto& tx) {
    auto inner = ps::repository_for<note>(tx);
    inner.insert({2, "two", {}, 0});
    inner.insert({2, "again", {}, 0});
  }),
                  ps::unique_violation);
  CHECK(notes.count() == 1);
  db.transaction([&](auto& tx) { ps::repository_for<note>(tx).insert({2, "two", {}, 0}); });
  CHECK(notes.count() == 2);
  connection.begin();
  CHECK_THROWS_AS(connection.begin(), ps::statement_error);
  connection.rollback();
  CHECK_THROWS_AS(connection.commit(), ps::statement_error);
}

TEMPLATE_TEST_CASE("what is checked at the end of a transaction is checked there in a test too", "", postgres_database,
                   sqlite_database) {
  TestType database;
  rolled_back<typename TestType::connection_type> connection(database.where());
  auto db = ps::connect<papers>(connection);
  ps::create(db);
  auto lates = ps::repository_for<late>(db);
  for (int round = 0; round < 2; ++round) {
    CHECK_THROWS_AS(db.transaction([](auto& tx) { ps::repository_for<late>(tx).insert({1, 7}); }),
                    ps::foreign_key_violation);
    CHECK(lates.count() == 0);
    CHECK_THROWS_AS(lates.insert({1, 7}), ps::foreign_key_violation);
    CHECK(lates.count() == 0);
  }
  db.transaction([](auto& tx) {
    ps::repository_for<late>(tx).insert({1, 7});
    ps::repository_for<note>(tx).insert({7, "seven", {}, 0});
  });
  CHECK(lates.count() == 1);
  lates.insert({2, 7});
  CHECK(lates.count() == 2);
}

TEST_CASE("a script that ends the test's transaction is refused") {
  rolled_back<ps::sqlite::connection> connection(":memory:");
  CHECK_THROWS_AS(connection.execute_script("COMMIT"), ps::statement_error);
}

TEMPLATE_TEST_CASE("what is asked within a test reads as it does without one", "",
                   recorded<ps::postgres::basic_connection>, recorded<ps::sqlite::basic_connection>) {
  constexpr bool is_server = std::is_same_v<TestType, recorded<ps::postgres::basic_connection>>;
  std::string where = ":memory:";
  if constexpr (is_server) where = postgres_server();
  rolled_back<TestType> connection(where);
  connection.execute_script("CREATE TABLE notes (id int PRIMARY KEY, text text, remark text, rank int)");
  ps::repository<note, rolled_back<TestType>> notes(connection);
  connection.log().clear();
  CHECK(connection.during([&] { notes.insert({1, "one", {}, 0}); }).difference({notes.insert_sql}) == "");
  CHECK(connection.during([&] { (void)notes.find(1); }).texts() == std::vector{std::string(notes.find_sql)});
  const auto both = connection.during([&] { notes.insert(std::vector<note>{{2, "", {}, 0}, {3, "", {}, 0}}); });
  CHECK(both.difference({"BEGIN", notes.insert_sql, notes.insert_sql, "COMMIT"}) == "");
  CHECK(both.beginning_with("INSERT") == 2);
  CHECK(connection.log().size() == 6);
}
