// SPDX-License-Identifier: BSL-1.0
#include <polystore/relational/transaction.hpp>

#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;

namespace {

template <class Store>
struct notes_of : store_of<Store, note> {
  ps::repository<note, typename Store::connection_type> notes = this->template of<note>();
  using store_of<Store, note>::store_of;
};

/// What a hook was told, without the pointer that does not outlive the telling.
struct told {
  std::string statement;
  std::int64_t nanoseconds, rows;
  bool failed;
  std::string words;
};
struct listener {
  std::vector<told>* heard;
  void operator()(const ps::relational::statement_event& event) {
    heard->push_back({std::string(event.statement), event.nanoseconds, event.rows, event.failure != nullptr,
                      event.failure ? event.failure->what() : ""});
  }
};

struct late {  // refers to a note, looked at when the transaction ends
  std::int32_t id{};
  std::int32_t note_id{};
};
constexpr auto placement_of(ps::entity<late>) {
  return ps::postgres::table{"lates", ps::primary_key<&late::id>,
                             ps::references<&late::note_id, &note::id>.initially_deferred(),
                             ps::small_table("a test writes a few rows")};
}

}  // namespace

TEMPLATE_TEST_CASE("a transaction is kept when it is committed, and gone when it is not", "", postgres_store,
                   sqlite_store) {
  notes_of<TestType> store;
  using guard = ps::relational::transaction_guard<typename TestType::connection_type>;
  {
    guard open(store.connection);
    store.notes.insert({1, "kept", {}, 0});
    CHECK(store.connection.in_transaction());
    open.commit();
  }
  {
    const guard open(store.connection);
    store.notes.insert({2, "gone", {}, 0});
    store.notes.erase(1);
  }
  CHECK_FALSE(store.connection.in_transaction());
  CHECK(store.notes.exists(1));
  CHECK_FALSE(store.notes.exists(2));
}

TEMPLATE_TEST_CASE("a transaction within a transaction is refused, and the outer one goes on", "", postgres_store,
                   sqlite_store) {
  notes_of<TestType> store;
  store.connection.begin();
  store.notes.insert({1, "one", {}, 0});
  CHECK_THROWS_AS(store.connection.begin(), ps::statement_error);
  CHECK(store.connection.in_transaction());
  store.connection.commit();
  CHECK(store.notes.exists(1));
}

TEMPLATE_TEST_CASE("atomically is all or nothing, in a transaction of its own or as a part of one", "", postgres_store,
                   sqlite_store) {
  notes_of<TestType> store;
  struct stopped {};
  const auto fail_after = [&](int id) {
    CHECK_THROWS_AS(ps::relational::atomically(store.connection,
                                               [&] {
                                                 store.notes.insert({id, std::to_string(id), {}, 0});
                                                 throw stopped{};
                                               }),
                    stopped);
  };
  fail_after(1);
  CHECK_FALSE(store.connection.in_transaction());
  store.connection.begin();
  ps::relational::atomically(store.connection, [&] { store.notes.insert({2, "2", {}, 0}); });
  fail_after(3);
  ps::relational::atomically(store.connection, [&] {
    store.notes.insert({4, "4", {}, 0});
    fail_after(5);
  });
  CHECK(store.connection.in_transaction());
  store.connection.commit();
  CHECK(store.notes.count() == 2);
  CHECK((store.notes.exists(2) && store.notes.exists(4)));
}

TEMPLATE_TEST_CASE("E9 a constraint that fails at the commit rolls all of it back", "", postgres_store, sqlite_store) {
  store_of<TestType, note, late> store;
  auto lates = store.template of<late>();
  const auto write = [&](std::int32_t refers_to) {
    ps::relational::transaction_guard<typename TestType::connection_type> open(store.connection);
    lates.insert({refers_to, refers_to});
    store.template of<note>().insert({refers_to % 10, std::to_string(refers_to), {}, 0});
    open.commit();
  };
  write(1);
  CHECK_THROWS_AS(write(77), ps::foreign_key_violation);
  CHECK_FALSE(store.connection.in_transaction());
  CHECK(lates.count() == 1);
  CHECK(store.template of<note>().count() == 1);
}

TEST_CASE("a transaction that has failed on PostgreSQL is not committed in silence") {
  notes_of<postgres_store> store;
  store.connection.begin();
  store.notes.insert({1, "one", {}, 0});
  CHECK_THROWS_AS(store.notes.insert({1, "two", {}, 0}), ps::unique_violation);
  CHECK_THROWS_AS(store.notes.insert({2, "two", {}, 0}), ps::error);
  CHECK_THROWS_AS(store.connection.commit(), ps::statement_error);
  CHECK_FALSE(store.connection.in_transaction());
  CHECK(store.notes.count() == 0);
}

TEMPLATE_TEST_CASE("a hook is told each statement, how long it took and how many rows it changed", "", postgres_store,
                   sqlite_store) {
  std::vector<told> heard;
  notes_of<typename TestType::template watched_by<listener>> store(listener{&heard});
  heard.clear();
  store.notes.insert({1, "one", {}, 0});
  (void)store.notes.find(1);
  CHECK(store.notes.where().erase() == 1);
  REQUIRE(heard.size() == 3);
  CHECK(heard[0].statement == store.notes.insert_sql);
  CHECK(heard[0].rows == 1);
  CHECK(heard[1].statement == store.notes.find_sql);
  CHECK(heard[2].rows == 1);
  for (const told& each : heard) {
    CHECK_FALSE(each.failed);
    CHECK(each.nanoseconds > 0);
    CHECK(each.nanoseconds < 60'000'000'000);
  }
}

TEMPLATE_TEST_CASE("a hook is told of a failure, and never a value", "", postgres_store, sqlite_store) {
  std::vector<told> heard;
  notes_of<typename TestType::template watched_by<listener>> store(listener{&heard});
  heard.clear();
  store.notes.insert({4111, "canary", "canary", 0});
  CHECK_THROWS_AS(store.notes.insert({4111, "canary", "canary", 0}), ps::unique_violation);
  (void)store.notes.where(ps::field<&note::text> == "canary").all();
  REQUIRE(heard.size() == 3);
  CHECK((heard[1].failed && !heard[0].failed && !heard[2].failed));
  for (const told& each : heard) {
    CHECK(each.statement.find("canary") == each.statement.npos);
    CHECK(each.words.find("canary") == each.words.npos);
    CHECK(each.words.find("4111") == each.words.npos);
  }
}

TEMPLATE_TEST_CASE("a hook is told of transactions, scripts and what can't be prepared", "", postgres_store,
                   sqlite_store) {
  std::vector<told> heard;
  notes_of<typename TestType::template watched_by<listener>> store(listener{&heard});
  CHECK(heard.back().statement.find("CREATE TABLE") != std::string::npos);
  heard.clear();
  store.connection.begin();
  CHECK_THROWS_AS(store.connection.begin(), ps::statement_error);
  store.connection.commit();
  store.connection.begin();
  store.connection.rollback();
  CHECK_THROWS_AS(store.connection.execute_script("DROP TABLE canary"), ps::statement_error);
  store.connection.execute_script("DROP TABLE notes");
  CHECK_THROWS_AS((void)store.notes.find(1), ps::statement_error);
  std::vector<std::string> statements;
  std::string failed;
  for (const told& each : heard) {
    statements.push_back(each.statement);
    failed += each.failed ? '-' : '+';
  }
  CHECK(statements == std::vector<std::string>{"BEGIN", "BEGIN", "COMMIT", "BEGIN", "ROLLBACK", "DROP TABLE canary",
                                               "DROP TABLE notes", std::string(store.notes.find_sql)});
  CHECK(failed == "+-+++-+-");
}

TEMPLATE_TEST_CASE("nothing is sent when a value is refused before", "", postgres_store, sqlite_store) {
  std::vector<told> heard;
  store_of<typename TestType::template watched_by<listener>, ticket> store(listener{&heard});
  heard.clear();
  auto tickets = store.template of<ticket>();
  const auto unnamed = static_cast<status>(9);
  CHECK_THROWS_AS(tickets.insert({1, unnamed, {}, {}, {}}), ps::value_out_of_range);
  CHECK_THROWS_AS(tickets.insert({1, status::open, {unnamed}, {}, {}}), ps::value_out_of_range);
  CHECK_THROWS_AS((void)tickets.where(ps::field<&ticket::now> == unnamed).all(), ps::value_out_of_range);
  CHECK(heard.empty());
  tickets.insert({1, status::open, {}, {}, {}});
  CHECK(tickets.count() == 1);
}

TEMPLATE_TEST_CASE("one statement has one address, by which a hook may tell it", "", postgres_store, sqlite_store) {
  notes_of<TestType> store;
  const auto first = store.notes.where(ps::field<&note::id> == 1);
  const auto second = store.notes.where(ps::field<&note::id> == 2);
  CHECK(decltype(first)::sql.data() == decltype(second)::sql.data());
}
