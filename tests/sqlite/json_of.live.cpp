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

TEST_CASE("A18 more than 100 levels, and a number beyond a double, are refused in every place") {
  struct nested {
    ps::json more{};
    double number{};
  };
  using odd = ps::json_of<nested>;
  const auto holding = [](const std::string& text) {
    std::string list = "[\"";
    for (const char c : text) (list += c == '"' ? "\\" : "") += c;
    list += "\"]";
    auto connection = ps::sqlite::connection::memory();
    CHECK_THROWS_AS(one<odd>(connection, "SELECT ?1", text), ps::decode_error);
    CHECK_THROWS_AS(one<std::optional<odd>>(connection, "SELECT ?1", text), ps::decode_error);
    CHECK_THROWS_AS(one<std::vector<odd>>(connection, "SELECT ?1", list), ps::decode_error);
    CHECK_THROWS_AS(one<std::vector<std::optional<odd>>>(connection, "SELECT ?1", list), ps::decode_error);
  };
  holding("{\"more\": " + std::string(10'000, '[') + std::string(10'000, ']') + ", \"number\": 1}");
  holding("{\"more\": null, \"number\": 1e400}");
}
