// SPDX-License-Identifier: BSL-1.0
#include <support/entities.hpp>
#include <support/stores.hpp>

using namespace polystore_tests;
using namespace std::string_literals;

namespace {

ps::connection_lost refused(const ps::postgres::options& given) {
  return error_of<ps::connection_lost>([&] { ps::postgres::connection connection(given); });
}

}  // namespace

TEST_CASE("a server that is not there is a lost connection, and no password is told") {
  const auto lost = refused({.host = "127.0.0.1", .port = "9", .user = "someone", .password = "canary"});
  CHECK(lost.code() == "08001");
  CHECK(says(lost, "port 9"));
  CHECK_FALSE(says(lost, "canary"));
  CHECK_FALSE(says(refused({.url = "postgresql://someone:canary@127.0.0.1:9/db"}), "canary"));
}

TEST_CASE("L5 a malformed connection string is refused without its password") {
  for (const char* url : {"postgresql://admin:canary%zz@127.0.0.1/db", "postgresql://admin:canary/x@127.0.0.1/db",
                          "postgresql://admin:x@canary@127.0.0.1/db", "postgresql://admin:x/canary@127.0.0.1/db",
                          "postgresql://admin:4711/canary@127.0.0.1:9/db", "postgresql://admin:canary@[::1/db",
                          "postgresql://admin:canary@127.0.0.1/db?bad=1", "host=127.0.0.1 password=x canary",
                          "host=127.0.0.1 password='canary", "password=canary =", "postgresql://:canary@:/?&"}) {
    INFO(url);
    CHECK_FALSE(says(refused({.url = url, .port = "9", .connect_timeout_seconds = 2}), "canary"));
  }
}

TEST_CASE("B9 a part of the options is a value whatever it says") {
  const std::string server = postgres_server();
  for (const char* hostile :
       {"host=canary", "postgresql://canary/db", "x' host='canary", "x host=canary", "\\", "a b", "x\nhost=canary"}) {
    INFO(hostile);
    const auto lost = refused({.url = server, .database = hostile});
    CHECK(says(lost, "does not exist"));
    ps::postgres::connection named(ps::postgres::options{.url = server, .application_name = hostile});
    CHECK(std::string_view(PQhost(named.native())).find("canary") == std::string_view::npos);
  }
  const ps::postgres::connection there(server);
  CHECK(says(refused({.host = PQhost(there.native()), .database = "application_name=canary", .user = "postgres"}),
             "database \"application_name=canary\" does not exist"));
}

TEST_CASE("B22 what the server says of a name makes no second line and moves no cursor") {
  const std::string server = postgres_server();
  const std::string forged =
      "x\nERROR: all is lost\r\x1b[2J\xc2\x9b"
      "1A";
  const auto lost = refused({.url = server, .database = forged});
  CHECK(says(lost, "does not exist"));
  ps::postgres::connection connection(server);
  const auto unknown =
      error_of<ps::statement_error>([&] { connection.execute_script("SELECT * FROM \"" + forged + "\""); });
  CHECK(says(unknown, "x ERROR: all is lost"));
  for (const ps::error& each : {ps::error(lost), ps::error(unknown)}) {
    for (const char* control : {"\n", "\r", "\x1b", "\xc2\x9b"}) CHECK_FALSE(says(each, control));
  }
}

TEST_CASE("B9 a NUL in any part of the options is refused") {
  const std::string nul = "a\0b"s;
  using options = ps::postgres::options;
  for (const options& given :
       {options{.url = nul}, options{.host = nul}, options{.port = nul}, options{.database = nul}, options{.user = nul},
        options{.password = nul}, options{.application_name = nul}}) {
    CHECK_THROWS_AS(ps::postgres::connection(given), ps::invalid_value);
  }
}

TEST_CASE("B7 the encoding is UTF-8 whatever the environment says") {
  const std::string server = postgres_server();
  setenv("PGCLIENTENCODING", "SJIS", 1);
  ps::postgres::connection connection(server);
  unsetenv("PGCLIENTENCODING");
  CHECK(PQparameterStatus(connection.native(), "client_encoding") == "UTF8"s);
}

TEST_CASE("E1 a connection that the server ends is lost, also for a transaction, and never open") {
  postgres_store store;
  auto ended = store.another();
  store.connection.execute_script("SELECT pg_terminate_backend(" + std::to_string(PQbackendPID(ended.native())) + ")");
  ps::repository<app::note, ps::postgres::connection> notes(ended);
  CHECK_THROWS_AS((void)notes.find(1), ps::connection_lost);
  CHECK_THROWS_AS((void)notes.find(1), ps::connection_lost);
  CHECK_FALSE(ended.in_transaction());
  CHECK_THROWS_AS(ended.begin(), ps::connection_lost);
  ended.rollback();
}

TEST_CASE("E8 a connection that is lost at the commit leaves the outcome unknown") {
  postgres_store store;
  auto ended = store.another();
  ended.begin();
  store.connection.execute_script("SELECT pg_terminate_backend(" + std::to_string(PQbackendPID(ended.native())) + ")");
  CHECK_THROWS_AS(ended.commit(), ps::outcome_unknown);
}

TEST_CASE("a statement that is cancelled, or waits too long for a lock, is a timeout") {
  store_of<postgres_store, app::note> store;
  auto other = store.another();
  other.execute_script("BEGIN; LOCK TABLE notes");
  store.connection.execute_script("SET lock_timeout = '20ms'");
  CHECK(error_of<ps::timeout>([&] { (void)store.of<app::note>().find(1); }).code() == "55P03");
  store.connection.execute_script("SET lock_timeout = 0; SET statement_timeout = '20ms'");
  CHECK(error_of<ps::timeout>([&] { (void)store.of<app::note>().find(1); }).code() == "57014");
}

TEST_CASE("rows are changed by nobody who may only read") {
  store_of<postgres_store, app::note> store;
  store.connection.execute_script("SET default_transaction_read_only = on");
  CHECK_THROWS_AS(store.of<app::note>().insert({1, "x", {}, 0}), ps::access_denied);
}

TEST_CASE("two that write what the other has read are told to try again") {
  store_of<postgres_store, app::note> store;
  auto other = store.another();
  ps::repository<app::note, ps::postgres::connection> theirs(other);
  auto mine = store.of<app::note>();
  mine.insert({1, "x", {}, 0});
  store.connection.execute_script("BEGIN ISOLATION LEVEL SERIALIZABLE");
  (void)mine.find(1);
  theirs.update({1, "y", {}, 0});
  CHECK_THROWS_AS(mine.update({1, "z", {}, 0}), ps::serialization_failure);
  store.connection.rollback();
  CHECK(mine.get(1).text == "y");
}
