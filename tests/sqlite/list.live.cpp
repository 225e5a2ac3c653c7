// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch_test_macros.hpp>
#include <sqlite/scratch_table.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ps = polystore;
using namespace polystore_tests;
using namespace std::string_literals;

namespace {

constexpr const char* count_listed =
    "SELECT count(*) FROM scratch WHERE value IN (SELECT value FROM polystore_list(?1))";

template <class Value>
void finds(const char* type, const std::vector<Value>& stored, const Value& other) {
  scratch_table table(type);
  for (const Value& each : stored) (void)run(table.connection, "INSERT INTO scratch VALUES (?1)", each);
  CHECK(one<std::size_t>(table.connection, count_listed, stored) == stored.size());
  CHECK(one<std::size_t>(table.connection, count_listed, std::vector<Value>{other}) == 0);
  CHECK(one<std::size_t>(table.connection, count_listed, std::vector<Value>{other, stored[0]}) == 1);
  CHECK(one<std::size_t>(table.connection, count_listed, std::vector<Value>{}) == 0);
}

}  // namespace

TEST_CASE("a list of any type finds what is stored, exactly") {
  finds<std::int64_t>("INTEGER", {INT64_MIN, 9007199254740993, INT64_MAX}, 9007199254740992);
  finds<double>("REAL", {0.1, 5e-324, 1.7976931348623157e308, 9007199254740993.0}, 0.10000000000000002);
  finds<std::string>("TEXT", {"a b", "", "1", "\""}, "a");
  finds<ps::uuid>("BLOB", {*ps::parse_uuid("123e4567-e89b-12d3-a456-426614174000")}, {});
  finds<ps::bytes>("BLOB", {ps::bytes{}, ps::bytes_of("\0"s)}, ps::bytes_of("\0\0"s));
  finds<ps::timestamp>("INTEGER", {ps::timestamp::infinity(), {0}}, {1});
  finds<bool>("INTEGER", {true}, false);
}

TEST_CASE("a list of decimals finds by value, whatever the scale") {
  scratch_table table("TEXT COLLATE polystore_decimal");
  (void)run(table.connection, "INSERT INTO scratch VALUES (?1), ('10'), ('9.5')", ps::decimal::of(150, 2));
  CHECK(one<int>(table.connection, count_listed, std::vector<ps::decimal>{ps::decimal::of(15, 1), 11}) == 1);
  CHECK(one<std::string>(table.connection,
                         "SELECT group_concat(value, ' ') FROM (SELECT value FROM scratch ORDER BY value)") ==
        "1.50 9.5 10");
  CHECK(one<int>(table.connection, "SELECT count(*) FROM scratch WHERE value = '1.5'") == 1);
}

TEST_CASE("a list may be joined and used again, and nothing but a bound list is one") {
  scratch_table table("INTEGER");
  CHECK(one<int>(table.connection,
                 "SELECT count(*) FROM polystore_list(?1) AS a, polystore_list(?1) AS b WHERE a.value <= b.value",
                 std::vector<int>{1, 2, 3}) == 6);
  CHECK_THROWS_AS(one<int>(table.connection, "SELECT count(*) FROM polystore_list('[1]')"), ps::statement_error);
  CHECK_THROWS_AS(one<int>(table.connection, "SELECT count(*) FROM polystore_list"), ps::statement_error);
}
