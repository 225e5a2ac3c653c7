// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres/session.hpp>

#include <polystore/postgres.hpp>
#include <polystore/statements.hpp>

#include <netinet/in.h>
#include <support/entities.hpp>
#include <support/stores.hpp>
#include <sys/socket.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

using namespace polystore_tests;
using namespace app;
using ps::field;

namespace {

/// The one value that a query without parameters gives.
template <class Value>
Value answer(ps::postgres::connection& connection, std::string_view text) {
  static constexpr unsigned types[] = {ps::postgres::dialect::type_id<Value>};
  const ps::relational::statement statement{.text = text, .column_types = types, .columns = 1};
  ps::postgres::connection::call<0> call(connection, statement);
  auto rows = call.execute();
  Value value{};
  REQUIRE(rows.next());
  rows.current().get(0, value);
  return value;
}

struct tagged {
  std::int32_t id{};
  std::vector<std::string> tags{};
  ps::json document{};
  std::string code{};
};
constexpr auto placement_of(ps::entity<tagged>) {
  return ps::postgres::table{"tagged",
                             ps::primary_key<&tagged::id>,
                             ps::column_type<&tagged::tags>("varchar(20)[]"),
                             ps::column_type<&tagged::document>("json"),
                             ps::column_type<&tagged::code>("char(3)"),
                             ps::lossy_ok<&tagged::code>};
}

struct big {
  std::int32_t id{};
  std::uint64_t value{};
};
constexpr auto placement_of(ps::entity<big>) {
  return ps::postgres::table{"bigs", ps::primary_key<&big::id>, ps::lossy_ok<&big::value>};
}

}  // namespace

TEST_CASE("B7 an encoding that a script changes stops all reading and writing") {
  store_of<postgres_store, note> store;
  auto notes = store.of<note>();
  notes.insert({1, "\xc3\xa9", {}, 0});
  store.connection.execute_script("SET client_encoding = LATIN1");
  CHECK(says(error_of<ps::statement_error>([&] { (void)notes.get(1); }), "client_encoding"));
  CHECK_THROWS_AS(notes.insert({2, "\xc3\xa9", {}, 0}), ps::statement_error);
  store.connection.execute_script("SET client_encoding = UTF8");
  CHECK(notes.get(1).text == "\xc3\xa9");
  CHECK(notes.count() == 1);
}

TEST_CASE("C1 parameters of more than a gigabyte together are refused before they are sent, with their sizes") {
  store_of<postgres_store, note> store;
  auto notes = store.of<note>();
  const std::string large(400'000'000, 'x');
  const std::string_view view = large;
  const auto refused = error_of<ps::value_out_of_range>([&] {
    (void)notes.where(field<&note::text> == view || field<&note::text> == view || field<&note::text> == view).count();
  });
  CHECK(says(refused, "1 of 400000000 bytes, 2 of 400000000 bytes, 3 of 400000000 bytes"));
  CHECK(refused.statement().starts_with("SELECT count(*)"));
  CHECK(notes.count() == 0);
}

TEST_CASE("C4 a value whose size no int holds is refused, with its size") {
  postgres_store store;
  ps::postgres::connection::call<1> call(store.connection, {.text = "SELECT $1"});
  const std::string_view huge("x", std::size_t{1} << 32 | 1);  // never looked at
  CHECK(says(error_of<ps::value_out_of_range>([&] { call.values().put(0, huge); }), "4294967297 bytes"));
}

TEST_CASE("A2 an unsigned value that bigint can't hold is refused with its parameter and type") {
  store_of<postgres_store, big> store;
  const auto refused = error_of<ps::value_out_of_range>([&] { store.of<big>().insert({1, UINT64_MAX}); });
  CHECK(says(refused, "parameter 2, of type "));
}

TEST_CASE("what is no such value is a decode error with its statement and the type as it is known") {
  store_of<postgres_store, note> store;
  store.connection.execute_script(
      "ALTER TABLE notes ALTER text DROP NOT NULL; INSERT INTO notes VALUES (1, NULL, NULL, 0)");
  const auto refused = error_of<ps::decode_error>([&] { (void)store.of<note>().get(1); });
  CHECK(refused.statement() == ps::repository<note, ps::postgres::connection>::find_sql);
  CHECK(says(refused, "of type std::string can't"));
}

TEST_CASE("text columns are read from each type that the server counts among texts") {
  store_of<postgres_store, note> store;
  auto& connection = store.connection;
  for (const char* type : {"varchar(9)", "character(3)", "name", "citext", "domain_of_text", "domain_of_citext"}) {
    CAPTURE(type);
    connection.execute_script(
        "DROP DOMAIN IF EXISTS domain_of_text; CREATE DOMAIN domain_of_text AS varchar(20);"
        "CREATE EXTENSION IF NOT EXISTS citext SCHEMA public; DROP DOMAIN IF EXISTS domain_of_citext;"
        "CREATE DOMAIN domain_of_citext AS public.citext");
    connection.execute_script("SELECT set_config('search_path', current_setting('search_path') || ', public', false)");
    connection.execute_script(std::string("DROP TABLE notes; CREATE TABLE notes (id int PRIMARY KEY, text ") + type +
                              ", remark text, rank int)");
    auto fresh = store.another();
    fresh.execute_script("SELECT set_config('search_path', current_setting('search_path') || ', public', false)");
    ps::repository<note, ps::postgres::connection> notes(fresh);
    notes.insert({1, "abc", {}, 0});
    CHECK(notes.get(1).text == "abc");
    connection.execute_script("DROP TABLE notes; CREATE TABLE notes (id int)");
  }
}

TEST_CASE("a text field is no way to read an enumeration, a number or bytes") {
  store_of<postgres_store, note> store;
  store.connection.execute_script("CREATE TYPE mood AS ENUM ('sad')");
  for (const char* type : {"mood", "bytea", "integer", "xml"}) {
    CAPTURE(type);
    store.connection.execute_script(std::string("DROP TABLE notes; CREATE TABLE notes (id int, text ") + type +
                                    ", remark text, rank int)");
    auto fresh = store.another();
    ps::repository<note, ps::postgres::connection> notes(fresh);
    CHECK_THROWS_AS((void)notes.find(1), ps::schema_mismatch);
  }
}

TEST_CASE("columns of a type of their own are created, verified, written and read") {
  store_of<postgres_store, tagged> store;
  auto db = ps::connect<ps::schema<tagged>>(store.connection);
  ps::verify(db);
  auto rows = db.repository<tagged>();
  rows.insert({1, {"one", "two"}, {"{\"a\": 1, \"a\":2}"}, "abc"});
  const tagged found = rows.get(1);
  CHECK(found.tags == std::vector<std::string>{"one", "two"});
  CHECK(found.document.text == "{\"a\": 2}");  // sent as jsonb
  CHECK(found.code == "abc");
}

TEST_CASE("B7 standard_conforming_strings is on whatever the environment says") {
  setenv("PGOPTIONS", "-c standard_conforming_strings=off", 1);
  store_of<postgres_store, note> store;
  unsetenv("PGOPTIONS");
  CHECK(answer<std::string>(store.connection, "SELECT current_setting('standard_conforming_strings')") == "on");
  auto notes = store.of<note>();
  notes.insert({1, "\\' OR 1=1 --", {}, 0});
  CHECK(notes.where(field<&note::text> == ps::text_constant<"\\' OR 1=1 --">).count() == 1);
}

TEST_CASE("B7 a role's own settings change neither the encoding nor what a quote is") {
  postgres_store store;
  const std::string role = store.name() + "_odd";
  store.connection.execute_script("CREATE ROLE " + role + " LOGIN; GRANT ALL ON SCHEMA " + store.name() + " TO " +
                                  role);
  for (const char* encoding : {"SJIS", "BIG5", "GBK"}) {
    store.connection.execute_script("ALTER ROLE " + role + " SET client_encoding = '" + encoding + "'; ALTER ROLE " +
                                    role + " SET standard_conforming_strings = off");
    ps::postgres::connection odd(ps::postgres::options{.url = postgres_server(), .user = role});
    CHECK(answer<std::string>(odd, "SELECT current_user::text || current_setting('client_encoding')") == role + "UTF8");
    const auto echoed = ps::sql<"select '\\' || {}", std::string>("\xe8\xa1\xa8\\' OR 1=1");
    CHECK(ps::run_on(odd, echoed) == std::vector<std::string>{"\\\xe8\xa1\xa8\\' OR 1=1"});
  }
  store.connection.execute_script("DROP OWNED BY " + role + "; DROP ROLE " + role);
}

TEST_CASE("E5 a server that accepts and says nothing is given up after the time that the url allows") {
  const int silent = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  REQUIRE(bind(silent, reinterpret_cast<sockaddr*>(&address), size) == 0);
  REQUIRE(listen(silent, 1) == 0);
  REQUIRE(getsockname(silent, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  const auto start = std::chrono::steady_clock::now();
  CHECK_THROWS_AS(
      ps::postgres::connection("host=127.0.0.1 connect_timeout=2 port=" + std::to_string(ntohs(address.sin_port))),
      ps::connection_lost);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(6));
  close(silent);
}

TEST_CASE("two that create one schema at once at serializable isolation both succeed") {
  postgres_store store;
  std::vector<ps::postgres::connection> connections;
  for (int i = 0; i < 4; ++i) {
    connections.push_back(store.another());
    connections.back().execute_script("SET default_transaction_isolation = serializable");
  }
  std::vector<std::thread> threads;
  std::vector<std::string> failures(connections.size());
  for (std::size_t i = 0; i < connections.size(); ++i) {
    threads.emplace_back([&, i] {
      try {
        auto db = ps::connect<ps::schema<note, account, mark, ticket>>(connections[i]);
        ps::create(db);
      } catch (const ps::error& failure) {
        failures[i] = failure.what();
      }
    });
  }
  for (std::thread& each : threads) each.join();
  CHECK(failures == std::vector<std::string>(connections.size()));
}
