// SPDX-License-Identifier: BSL-1.0
#include <polystore/database/database.hpp>

#include <polystore/database/with_context.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/queries.hpp>

#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;

namespace {

struct billing {};
struct audit {};

struct invoice {
  std::int32_t id{};
  std::string text{};
};
constexpr auto placement_of(ps::entity<invoice>) {
  return ps::postgres::table{"invoices", ps::primary_key<&invoice::id>, ps::in_database<billing>,
                             ps::small_table("a handful of rows")};
}
struct entry {
  std::int32_t id{};
  std::string text{};
};
constexpr auto placement_of(ps::entity<entry>) {
  return ps::postgres::table{"invoices", ps::primary_key<&entry::id>, ps::in_database<audit>,
                             ps::small_table("a handful of rows")};
}

inline constexpr auto notes_from = ps::query<note>
                                       .where(ps::field<&note::id> >= ps::parameter<"first", std::int32_t>,
                                              ps::field<&note::text> > ps::parameter<&note::text>)
                                       .order_by(ps::asc<&note::id>)
                                       .limit(2);

using one_database = ps::schema<note, mark>;
using some_databases = ps::schema<note, invoice, entry>;

/// Three databases of one kind, each with its own tables.
template <class Store>
struct three_stores {
  using dialect = typename Store::connection_type::dialect;
  Store plain, bills, audits;
  three_stores() {
    plain.connection.execute_script(ps::ddl<some_databases, dialect>);
    bills.connection.execute_script(ps::ddl<some_databases, dialect, billing>);
    audits.connection.execute_script(ps::ddl<some_databases, dialect, audit>);
  }
  auto connect() {
    return ps::connect<some_databases>(plain.connection, ps::in_database<audit>(audits.connection),
                                       ps::in_database<billing>(bills.connection));
  }
};

}  // namespace

TEMPLATE_TEST_CASE("a database gives the repository of each type of its schema", "", postgres_store, sqlite_store) {
  store_of<TestType, note, mark> store;
  auto db = ps::connect<one_database>(store.connection);
  db.template repository<note>().insert({1, "one", {}, 0});
  ps::repository_for<mark>(db).insert({5, "ann", 1, {}});
  CHECK(ps::repository_for<note>(db).exists(1));
  CHECK(db.template repository<mark>().count() == 1);
  CHECK(&db.connection() == &store.connection);
}

TEMPLATE_TEST_CASE("a transaction over several repositories is committed as one, with its result", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, note, mark> store;
  auto db = ps::connect<one_database>(store.connection);
  const int result = db.transaction([](auto& tx) {
    tx.template repository<note>().insert({1, "one", {}, 0});
    ps::repository_for<mark>(tx).insert({5, "ann", 1, {}});
    return 42;
  });
  CHECK(result == 42);
  db.transaction([](auto& tx) { tx.template repository<mark>().erase(1, "ann"); });
  CHECK(ps::repository_for<note>(db).count() == 1);
  CHECK(ps::repository_for<mark>(db).count() == 0);
  CHECK_FALSE(store.connection.in_transaction());
}

TEMPLATE_TEST_CASE("whatever a transaction throws rolls it back and passes on", "", postgres_store, sqlite_store) {
  store_of<TestType, note, mark> store;
  auto db = ps::connect<one_database>(store.connection);
  struct stopped {};
  CHECK_THROWS_AS(db.transaction([](auto& tx) {
    tx.template repository<note>().insert({1, "one", {}, 0});
    throw stopped{};
  }),
                  stopped);
  CHECK_THROWS_AS(db.transaction([](auto& tx) {
    tx.template repository<note>().insert({1, "one", {}, 0});
    tx.template repository<mark>().insert({5, "ann", 2, {}});
  }),
                  ps::foreign_key_violation);
  CHECK(ps::repository_for<note>(db).count() == 0);
  CHECK_FALSE(store.connection.in_transaction());
}

TEMPLATE_TEST_CASE("a nested transaction is refused and takes the outer one with it, unless it is caught", "",
                   postgres_store, sqlite_store) {
  store_of<TestType, note, mark> store;
  auto db = ps::connect<one_database>(store.connection);
  CHECK_THROWS_AS(db.transaction([&](auto& tx) {
    tx.template repository<note>().insert({1, "one", {}, 0});
    db.transaction([](auto&) {});
  }),
                  ps::statement_error);
  CHECK(ps::repository_for<note>(db).count() == 0);
  db.transaction([&](auto& tx) {
    CHECK_THROWS_AS(db.transaction([](auto&) {}), ps::statement_error);
    tx.template repository<note>().insert({2, "two", {}, 0});
  });
  CHECK(ps::repository_for<note>(db).exists(2));
}

TEMPLATE_TEST_CASE("two databases of one kind are told apart by their tags", "", postgres_store, sqlite_store) {
  three_stores<TestType> stores;
  auto db = stores.connect();
  ps::repository_for<invoice>(db).insert({1, "bill"});
  ps::repository_for<entry>(db).insert({1, "audit"});
  ps::repository_for<note>(db).insert({1, "note", {}, 0});
  CHECK(ps::repository_for<invoice>(db).get(1).text == "bill");
  CHECK(ps::repository_for<entry>(db).get(1).text == "audit");
  CHECK(&db.template connection<billing>() == &stores.bills.connection);
  CHECK(&db.template connection<audit>() == &stores.audits.connection);
  CHECK(&db.connection() == &stores.plain.connection);
}

TEMPLATE_TEST_CASE("a transaction spans the database whose tag it names", "", postgres_store, sqlite_store) {
  three_stores<TestType> stores;
  auto db = stores.connect();
  struct stopped {};
  CHECK_THROWS_AS(db.template transaction<billing>([&](auto& tx) {
    CHECK(stores.bills.connection.in_transaction());
    CHECK_FALSE(stores.audits.connection.in_transaction());
    tx.template repository<invoice>().insert({1, "gone"});
    ps::repository_for<entry>(db).insert({1, "kept"});
    throw stopped{};
  }),
                  stopped);
  CHECK(ps::repository_for<invoice>(db).count() == 0);
  CHECK(ps::repository_for<entry>(db).count() == 1);
}

TEST_CASE("a PostgreSQL server and an SQLite file serve one schema side by side") {
  postgres_store plain;
  sqlite_store bills, audits;
  plain.connection.execute_script(ps::ddl<some_databases, ps::postgres::dialect>);
  bills.connection.execute_script(ps::ddl<some_databases, ps::sqlite::dialect, billing>);
  audits.connection.execute_script(ps::ddl<some_databases, ps::sqlite::dialect, audit>);
  auto db = ps::connect<some_databases>(ps::in_database<billing>(bills.connection), plain.connection,
                                        ps::in_database<audit>(audits.connection));
  ps::repository_for<note>(db).insert({1, "note", {}, 0});
  ps::repository_for<invoice>(db).insert({1, "bill"});
  CHECK(ps::repository_for<invoice>(db).get(1).text == "bill");
  CHECK(ps::repository_for<note>(db).exists(1));
}

TEMPLATE_TEST_CASE("a query with parameters runs wherever there is a connection, with their values", "", postgres_store,
                   sqlite_store) {
  store_of<TestType, note, mark> store;
  auto db = ps::connect<one_database>(store.connection);
  auto notes = db.template repository<note>();
  for (int i = 1; i < 6; ++i) notes.insert({i, std::string(1, static_cast<char>('a' + i)), {}, i});
  const std::string letter = "c";
  const auto found = db.query(notes_from, 2, letter).all();
  REQUIRE(found.size() == 2);
  CHECK(found.front().id == 3);
  CHECK(found == notes.query(notes_from, 2, std::string("c")).all());
  CHECK(found == query_on(store.connection, notes_from, 2, "c").all());
  CHECK(found == db.transaction([](auto& tx) { return tx.query(notes_from, 3, "a").all(); }));
  CHECK(found == with_context(db, 7).query(notes_from, 3, "a").all());
  CHECK(db.query(ps::query<note>.where(ps::field<&note::id> == ps::parameter<&note::id>), 4).one().rank == 4);
  CHECK(db.query(ps::query<note>.where(ps::field<&note::id> > ps::parameter<&note::id>), 4).count() == 1);
  CHECK_FALSE(db.query(ps::query<note>.where(ps::field<&note::id> > ps::parameter<&note::id>), 5).exists());
}
