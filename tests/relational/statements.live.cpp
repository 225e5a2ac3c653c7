// SPDX-License-Identifier: BSL-1.0
#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace app;

// Every text that the render tests hold is understood by a server.
namespace {

/// The server's opinion of a statement: nothing, or its complaint.
std::string complaint(ps::postgres::connection& connection, std::string_view text) {
  PGresult* const result = PQprepare(connection.native(), "", text.data(), 0, nullptr);
  const std::string said = PQresultErrorMessage(result);
  PQclear(result);
  return said;
}
std::string complaint(ps::sqlite::connection& connection, std::string_view text) {
  sqlite3_stmt* prepared = nullptr;
  const int code =
      sqlite3_prepare_v2(connection.native(), text.data(), static_cast<int>(text.size()), &prepared, nullptr);
  sqlite3_finalize(prepared);
  return code == SQLITE_OK ? "" : sqlite3_errmsg(connection.native());
}

template <class Entity, auto... Unique, class Connection>
void check_verbs(Connection& connection) {
  using verbs = ps::repository<Entity, Connection>;
  std::vector<std::string_view> texts{verbs::insert_sql, verbs::count_sql};
  if constexpr (ps::facts<Entity>.keys > 0) {
    texts.insert(texts.end(), {verbs::find_sql, verbs::exists_sql, verbs::update_sql, verbs::erase_sql,
                               verbs::template upsert_sql<Unique...>});
  }
  for (const std::string_view text : texts) {
    INFO(text);
    CHECK(complaint(connection, text) == "");
  }
}

}  // namespace

TEMPLATE_TEST_CASE("the server understands the statements of every kind of type", "", postgres_store, sqlite_store) {
  store_of<TestType, note, account, mark, membership, reading, order, tower, ticket> store;
  check_verbs<note>(store.connection);
  check_verbs<note, &note::text>(store.connection);
  check_verbs<account, &account::email>(store.connection);
  check_verbs<mark>(store.connection);
  check_verbs<membership>(store.connection);
  check_verbs<reading>(store.connection);
  check_verbs<order>(store.connection);
  check_verbs<tower>(store.connection);
  check_verbs<ticket>(store.connection);
}

TEST_CASE("PostgreSQL understands the statements of a table in a schema") {
  postgres_store store;
  store.connection.execute_script("BEGIN; CREATE SCHEMA IF NOT EXISTS noc");
  store.connection.execute_script(ps::ddl<legacy::siteAlarm>);
  check_verbs<legacy::siteAlarm>(store.connection);
  ps::repository<legacy::siteAlarm, ps::postgres::connection> alarms(store.connection);
  alarms.insert({1, "404", false});
  CHECK(alarms.where(!ps::field<&legacy::siteAlarm::isCleared>).scan("one is cleared").one().HTTPStatus == "404");
  store.connection.rollback();
}

TEST_CASE("SQLite understands the statements of a table in a schema, under one name") {
  store_of<sqlite_store, legacy::siteAlarm> store;
  check_verbs<legacy::siteAlarm>(store.connection);
  auto alarms = store.of<legacy::siteAlarm>();
  alarms.insert({1, "404", true});
  CHECK(alarms.where(ps::field<&legacy::siteAlarm::isCleared>).scan("one is cleared").one().HTTPStatus == "404");
}
