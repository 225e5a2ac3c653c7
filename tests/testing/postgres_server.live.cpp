// SPDX-License-Identifier: BSL-1.0
#include <polystore/testing/postgres_server.hpp>

#include <polystore/postgres/repository.hpp>

#include <catch2/catch_test_macros.hpp>

namespace ps = polystore;

namespace {

bool has_server() {
  std::error_code ignored;
  return std::filesystem::exists("/usr/lib/postgresql", ignored);
}

}  // namespace

TEST_CASE("a throwaway server gives a database of its own to each who asks, and leaves nothing") {
  if (!has_server()) SKIP("no PostgreSQL server is installed");
  std::string directory;
  {
    ps::testing::postgres_server server({.settings = {"max_connections=10"}});
    directory = server.url().substr(6, server.url().find('\'', 6) - 6);
    ps::postgres::connection first(server.new_database()), second(server.new_database());
    first.execute_script("CREATE TABLE notes (id int)");
    second.execute_script("CREATE TABLE notes (id int)");
    CHECK(first.native() != nullptr);
    CHECK(std::filesystem::exists(directory));
    CHECK(server.log().find("database system is ready") != std::string::npos);
  }
  CHECK_FALSE(std::filesystem::exists(directory));
}

TEST_CASE("a server that can't start says what it wrote, and leaves nothing") {
  if (!has_server()) SKIP("no PostgreSQL server is installed");
  const std::string directory = "/tmp/polystore_no_server_" + std::to_string(getpid());
  std::string words;
  try {
    ps::testing::postgres_server server({.directory = directory, .settings = {"no_such_setting=1"}});
  } catch (const ps::connection_lost& failure) {
    words = failure.what();
  }
  CHECK(words.find("no_such_setting") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(directory));
  CHECK_THROWS_AS(ps::testing::postgres_server({.binaries = "/nowhere"}), ps::connection_lost);
}
