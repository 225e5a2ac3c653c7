// SPDX-License-Identifier: BSL-1.0
#include <polystore/sqlite/codec_json_of.hpp>

#include <catch2/catch_test_macros.hpp>
#include <sqlite/scratch_table.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ps = polystore;
using namespace polystore_tests;

namespace {

struct reading {
  std::string name{};
  double value{};
  std::optional<ps::decimal> cost{};
  friend bool operator==(const reading&, const reading&) = default;
};
using document = ps::json_of<reading>;

}  // namespace

static_assert(ps::sqlite::storage_of<document> == "TEXT");

TEST_CASE("a struct is stored as the text of its document") {
  scratch_table table("TEXT");
  const document value{{"a\n", 0.1, *ps::parse_decimal("1.50")}};
  CHECK(table.round_trip(value) == value);
  CHECK(table.get<std::string>() == R"({"name":"a\n","value":0.1,"cost":1.50})");
  CHECK(one<std::string>(table.connection, "SELECT value ->> 'name' FROM scratch") == "a\n");
  CHECK(table.round_trip(std::optional<document>{}) == std::nullopt);
  CHECK(table.round_trip(std::optional{value}) == value);
}

TEST_CASE("A18 a NUL in a document's text and a negative zero come back") {
  scratch_table table("TEXT");
  const document value{{std::string("a\0b", 3), -0.0, {}}};
  CHECK(table.round_trip(value) == value);
  CHECK(std::signbit(table.get<document>()->value));
}

TEST_CASE("documents in an array come back") {
  scratch_table table("TEXT");
  const std::vector<document> value{{{"a", 1, {}}}, {{"\"b\"", -2.5, 3}}};
  CHECK(table.round_trip(value) == value);
}

TEST_CASE("what is stored and is no such document is refused") {
  CHECK_THROWS_AS(read_as<document>("SELECT '{\"name\":1,\"value\":1}'"), ps::decode_error);
  CHECK_THROWS_AS(read_as<document>("SELECT '{\"name\":\"x\"}'"), ps::decode_error);
  CHECK_THROWS_AS(read_as<document>("SELECT '{'"), ps::decode_error);
  CHECK_THROWS_AS(read_as<document>("SELECT 1"), ps::decode_error);
  CHECK_THROWS_AS(read_as<document>("SELECT NULL"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::vector<document>>("SELECT '[{}]'"), ps::decode_error);
}
