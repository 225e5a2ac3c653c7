// SPDX-License-Identifier: BSL-1.0
#include <polystore/postgres/channel.hpp>

#include <polystore/postgres/codec.hpp>
#include <polystore/postgres/connection.hpp>

#include "fake_server.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace {

namespace ps = polystore;
using namespace polystore_tests;

constexpr unsigned int4[] = {23};
constexpr ps::relational::statement question{.text = "SELECT n", .column_types = int4, .columns = 1};

std::int32_t ask(ps::postgres::connection& connection) {
  ps::postgres::connection::call<0> call(connection, question);
  auto rows = call.execute();
  std::int32_t value = 0;
  if (rows.next()) rows.current().get(0, value);
  return value;
}

/// The code of the error that a question is answered with after `before` good answers; none may hang or crash.
std::string code_of_answer(const std::string& given, int before = 0) {
  std::vector<std::string> answers{prepared()};
  for (int i = 0; i < before; ++i) answers.push_back(bound() + answer() + ready());
  answers.push_back(given);
  const fake_server server(answers);
  ps::postgres::connection connection(server.url());
  for (int i = 0; i < before; ++i) CHECK(ask(connection) == 7);
  try {
    ask(connection);
  } catch (const ps::error& refused) {
    if (refused.code() == "08P01") CHECK_THROWS_AS(ask(connection), ps::connection_lost);
    return std::string(refused.code());
  }
  return "none";
}

TEST_CASE("a server that keeps to the protocol is understood") {
  CHECK(code_of_answer(bound() + answer() + ready()) == "none");
  CHECK(code_of_answer(bound() + answer() + ready(), 2) == "none");
}

TEST_CASE("D4 a COPY in answer to a statement ends the connection") {
  CHECK(code_of_answer(bound() + message('G', std::string(1, '\0') + word16(0)) + ready()) == "08P01");
  CHECK(code_of_answer(bound() + message('H', std::string(1, '\0') + word16(0)) + message('d', "x") + ready(), 1) ==
        "08P01");
}

TEST_CASE("D4 a COPY in answer to a script ends the connection") {
  const fake_server server({message('G', std::string(1, '\0') + word16(0))});
  ps::postgres::connection connection(server.url());
  CHECK_THROWS_AS(connection.execute_script("COPY t FROM STDIN"), ps::connection_lost);
  CHECK_THROWS_AS(connection.execute_script("SELECT 1"), ps::connection_lost);
  CHECK_THROWS_AS(connection.begin(), ps::connection_lost);
  CHECK_FALSE(connection.in_transaction());
}

TEST_CASE("D4 a ReadyForQuery that comes too early ends the connection") {
  CHECK(code_of_answer(ready()) == "08P01");
  CHECK(code_of_answer(bound() + ready()) == "08P01");
  CHECK(code_of_answer(ready() + bound() + answer() + ready(), 1) == "08P01");
}

TEST_CASE("D4 an answer in advance is no answer to the next question") {
  const std::string good = bound() + answer() + ready();
  const fake_server server({prepared(), good + good, good});
  ps::postgres::connection connection(server.url());
  CHECK(ask(connection) == 7);
  CHECK_THROWS_AS(ask(connection), ps::connection_lost);
}

TEST_CASE("D4 two answers to one statement end the connection") {
  CHECK(code_of_answer(bound() + answer() + answer() + ready()) == "08P01");
}

TEST_CASE("E9 an error behind an answer is the answer") {
  const std::string error = message('E', std::string("SERROR") + '\0' + "C23503" + '\0' + "Mcanary" + '\0' + '\0');
  CHECK(code_of_answer(bound() + answer() + error + ready()) == "23503");
}

TEST_CASE("D4 an encoding that changes on the way is not read") {
  const std::string changed = status("client_encoding", "LATIN1");
  CHECK(code_of_answer(bound() + changed + answer() + ready(), 1) == "");
  CHECK(code_of_answer(bound() + answer() + changed + ready()) == "");
}

TEST_CASE("D2 columns that change their number from one run to the next are a mismatch") {
  const std::string changed = message('C', std::string("SELECT 1") + '\0');
  const fake_server server({prepared(), bound() + answer() + ready(), bound() + changed + ready()});
  ps::postgres::connection connection(server.url());
  CHECK(ask(connection) == 7);
  CHECK_THROWS_AS(ask(connection), ps::schema_mismatch);
}

TEST_CASE("D2 a column of another type is a mismatch at its first use") {
  const fake_server server({prepared(), bound() + answer(20) + ready()});
  ps::postgres::connection connection(server.url());
  CHECK_THROWS_AS(ask(connection), ps::schema_mismatch);
}

TEST_CASE("D1 lengths and types that are none lose the connection") {
  for (const std::uint32_t length : {0u, 3u, 0x80000000u, 0xffffffffu, 0x7fffffffu}) {
    CHECK(code_of_answer(bound() + "T" + word32(length) + std::string(64, '\0')) == "08006");
    CHECK(code_of_answer(bound() + "x" + word32(length) + std::string(64, '\0')) == "08006");
  }
}

TEST_CASE("D1 an answer that is cut off at any byte loses the connection") {
  const std::string whole = bound() + answer() + ready();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK(code_of_answer(whole.substr(0, size)) == "08006");
  }
}

TEST_CASE("D3 a server's words are cut short, and a terminal obeys none of them") {
  const std::string words =
      "\x1b[2J\x7f\xc2\x9b"
      "1m\xff\xc3" +
      std::string(100'000'000, 'x');
  const std::string error =
      message('E', std::string("SERROR") + '\0' + "C42601" + '\0' + "M" + words + '\0' + "n" + words + '\0' + '\0');
  const fake_server server({prepared(), bound() + error + ready()});
  ps::postgres::connection connection(server.url());
  try {
    ask(connection);
    FAIL("the error went unnoticed");
  } catch (const ps::statement_error& refused) {
    const std::string said = refused.what();
    CHECK(said.find("?[2J??1m??xxx") != said.npos);
    CHECK(said.size() < 3000);
    CHECK(refused.constraint().size() < 1100);
    CHECK(said.find_first_of("\x1b\x7f\xff") == said.npos);
  }
}

}  // namespace
