// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch_test_macros.hpp>
#include <sqlite/scratch_table.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ps = polystore;
using namespace polystore_tests;
using namespace std::string_literals;

namespace {

enum class level { low, high };

template <class Element>
void check(const std::vector<Element>& value) {
  scratch_table table("TEXT");
  CHECK(table.round_trip(value) == value);
  CHECK(table.round_trip(std::optional<std::vector<Element>>{value}) == value);
  CHECK(one<bool>(table.connection, "SELECT json_valid(value) FROM scratch"));
  CHECK(one<std::size_t>(table.connection, "SELECT json_array_length(value) FROM scratch") == value.size());
}
void refuses(std::string_view constant) {
  INFO(constant);
  CHECK_THROWS_AS(read_as<std::vector<std::optional<std::int32_t>>>(constant), ps::decode_error);
}
void refuses_text(std::string_view constant) {
  INFO(constant);
  CHECK_THROWS_AS(read_as<std::vector<std::string>>(constant), ps::decode_error);
}

}  // namespace

TEST_CASE("A19 arrays of numbers come back exactly") {
  check<std::int64_t>({INT64_MIN, -1, 0, INT64_MAX});
  check<std::uint64_t>({0, UINT64_MAX});
  check<bool>({true, false, true});
  using limits = std::numeric_limits<double>;
  check<double>(
      {-0.0, 0.1, limits::max(), limits::min(), limits::denorm_min(), limits::infinity(), -limits::infinity(), 1e22});
  check<float>({0.1f, std::numeric_limits<float>::denorm_min(), std::numeric_limits<float>::max()});
  const auto back = scratch_table("TEXT").round_trip(std::vector<double>{limits::quiet_NaN(), -0.0});
  CHECK(std::isnan(back[0]));
  CHECK(std::signbit(back[1]));
}

TEST_CASE("A19 arrays of text come back whatever is in it") {
  check<std::string>({"NULL", "", "\"", "\\", "{}", ",", "[", "\x1f\x7f", "\xf0\x9f\x98\x80", "\r\n\t", "\\u0041"});
  check<std::optional<std::string>>({"null", std::nullopt, ""});
  check<std::string>({});
}

TEST_CASE("A19 arrays of other values come back") {
  check<ps::uuid>({*ps::parse_uuid("123e4567-e89b-12d3-a456-426614174000"), {}});
  check<ps::timestamp>({ps::timestamp::earliest(), ps::timestamp::latest(), ps::timestamp::infinity(), {-1}});
  check<ps::local_timestamp>({ps::local_timestamp::minus_infinity(), {1}});
  check<ps::date>({ps::date::earliest(), ps::date::latest(), ps::date::infinity()});
  check<ps::time_of_day>({{0}, ps::time_of_day::latest()});
  check<ps::interval>({{}, {1, -2, 3}});
  check<ps::decimal>({ps::decimal::of(150, 2), 0});
  check<ps::bytes>({{}, ps::bytes_of("\0\xff"s)});
  check<ps::json>({{"[1, 2]"}, {"\"\""}});
  check<level>({level::high, level::low});
  check<std::optional<level>>({std::nullopt, level::low});
}

TEST_CASE("A19 what can't be stored is refused, and an array of another size is not read") {
  scratch_table table("TEXT");
  CHECK_THROWS_AS(table.put(std::vector{static_cast<level>(9)}), ps::value_out_of_range);
  CHECK_THROWS_AS(table.put(std::vector{ps::time_of_day{-1}}), ps::value_out_of_range);
  CHECK_THROWS_AS(table.put(std::vector{"a\0b"s}), ps::value_out_of_range);
  CHECK_THROWS_AS(table.put(std::vector{"\xff"s}), ps::value_out_of_range);
  CHECK_THROWS_AS(table.put(std::vector{ps::json{"{"}}), ps::value_out_of_range);
  const std::array<int, 3> three{1, 2, 3};
  CHECK(table.round_trip(three) == three);
  CHECK_THROWS_AS((table.get<std::array<int, 2>>()), ps::decode_error);
  CHECK_THROWS_AS((table.get<std::array<int, 4>>()), ps::decode_error);
  CHECK(read_as<std::array<int, 0>>("SELECT ' [ ] '").empty());
}

TEST_CASE("A19 only a flat array is read") {
  for (const char* constant : {"SELECT ''",        "SELECT '['",
                               "SELECT '[1'",      "SELECT '[1,]'",
                               "SELECT '[,1]'",    "SELECT '[1 2]'",
                               "SELECT '[1] 2'",   "SELECT '1'",
                               "SELECT '[[1]]'",   "SELECT '[[1,2],[3]]'",
                               "SELECT '[1,[2]]'", "SELECT '[{}]'",
                               "SELECT '[01]'",    "SELECT '[+1]'",
                               "SELECT '[1.0]'",   "SELECT '[1e0]'",
                               "SELECT '[-]'",     "SELECT '[2147483648]'",
                               "SELECT '[\"1\"]'", "SELECT '[true]'",
                               "SELECT '[NULL]'",  "SELECT '[nul'",
                               "SELECT 1",         "SELECT x'5b5d'"}) {
    refuses(constant);
  }
  CHECK(read_as<std::vector<std::optional<std::int32_t>>>("SELECT '[ 1 , null,\n-0]\t'").size() == 3);
  CHECK_THROWS_AS(read_as<std::vector<std::int32_t>>("SELECT '[null]'"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::vector<double>>("SELECT '[1e400]'"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::vector<double>>("SELECT '[1.]'"), ps::decode_error);
}

TEST_CASE("A19 strings are read by JSON's rules") {
  const std::vector<std::string> escaped{"A\"\\/\b\f\n\r\t\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\0"s};
  CHECK(read_as<std::vector<std::string>>(R"(SELECT '["\u0041\"\\\/\b\f\n\r\t\u00e9\u20AC\ud83d\ude00\u0000"]')") ==
        escaped);
  for (const char* constant :
       {R"(SELECT '["\ud800"]')", R"(SELECT '["\ude00"]')", R"(SELECT '["\ud800\u0041"]')", R"(SELECT '["\u12"]')",
        R"(SELECT '["\x"]')", R"(SELECT '["a]')", R"(SELECT '["\')", "SELECT '[\"\n\"]'"}) {
    refuses_text(constant);
  }
}

namespace {
/// A list's element, read as such and as one that may be null.
template <class Value>
void refuses_element(const char* constant) {
  INFO(constant);
  CHECK_THROWS_AS(read_as<std::vector<Value>>(constant), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::vector<std::optional<Value>>>(constant), ps::decode_error);
}
}  // namespace

TEST_CASE("A1 A2 A3 a number that is too wide for the element is not read") {
  refuses_element<std::int8_t>("SELECT '[128]'");
  refuses_element<std::int16_t>("SELECT '[-32769]'");
  refuses_element<std::int64_t>("SELECT '[9223372036854775808]'");
  refuses_element<std::uint32_t>("SELECT '[-1]'");
  refuses_element<std::uint64_t>("SELECT '[18446744073709551616]'");
  refuses_element<std::int64_t>("SELECT '[1.0]'");
  refuses_element<float>("SELECT '[1e39]'");
  refuses_element<double>("SELECT '[\"nan\"]'");
  CHECK_THROWS_AS(read_as<std::optional<std::int8_t>>("SELECT 128"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::optional<float>>("SELECT 1e39"), ps::decode_error);
}

TEST_CASE("A4 A7 A9 A12 an element that is no such number or time is not read") {
  for (const char* constant : {"SELECT '[\"NaN\"]'", "SELECT '[\"1e99\"]'", "SELECT '[1]'", "SELECT '[\"1.\"]'"}) {
    refuses_element<ps::decimal>(constant);
  }
  refuses_element<ps::timestamp>("SELECT '[\"294247-01-10T04:00:54.775807Z\"]'");
  refuses_element<ps::timestamp>("SELECT '[9223372036854775807]'");
  refuses_element<ps::local_timestamp>("SELECT '[\"2024-02-30T00:00:00\"]'");
  refuses_element<ps::date>("SELECT '[\"2024-02-30\"]'");
  refuses_element<ps::date>("SELECT '[\"0000-01-01\"]'");
  refuses_element<ps::time_of_day>("SELECT '[\"23:59:60\"]'");
  refuses_element<ps::time_of_day>("SELECT '[\"24:00:00.000001\"]'");
  refuses_element<ps::interval>("SELECT '[\"1 month\"]'");
  CHECK_THROWS_AS(read_as<std::optional<ps::decimal>>("SELECT 'NaN'"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::optional<ps::timestamp>>("SELECT -9223372036854775807"), ps::decode_error);
  CHECK_THROWS_AS(read_as<std::optional<ps::time_of_day>>("SELECT 86400000001"), ps::decode_error);
}

TEST_CASE("A11 an element's digits past the microsecond are rounded half-even") {
  using times = std::vector<std::optional<ps::timestamp>>;
  CHECK(read_as<times>("SELECT '[\"1970-01-01T00:00:00.0000005Z\",null,\"1970-01-01T00:00:00.0000015Z\"]'") ==
        times{ps::timestamp{0}, std::nullopt, ps::timestamp{2}});
}

TEST_CASE("A16 A17 A21 an element of other bytes than its type's is not read") {
  for (const char* constant : {"SELECT '[\"0\"]'", "SELECT '[\"0g\"]'", "SELECT '[\"\\\\x00\"]'", "SELECT '[0]'"}) {
    refuses_element<ps::bytes>(constant);
  }
  refuses_element<ps::uuid>("SELECT '[\"123e4567-e89b-12d3-a456-42661417400\"]'");
  refuses_element<ps::uuid>("SELECT '[\"123e4567-e89b-12d3-a456-4266141740000\"]'");
  CHECK_THROWS_AS(read_as<std::optional<ps::uuid>>("SELECT zeroblob(15)"), ps::decode_error);
  for (const char* constant : {"SELECT '[1]'", "SELECT '[7]'", "SELECT '[\"true\"]'"}) refuses_element<bool>(constant);
  CHECK_THROWS_AS(read_as<std::optional<bool>>("SELECT 7"), ps::decode_error);
}

TEST_CASE("A23 an element of another type is not read") {
  refuses_element<std::string>("SELECT '[1]'");
  refuses_element<std::int32_t>("SELECT '[\"1\"]'");
  refuses_element<level>("SELECT '[0]'");
  CHECK_THROWS_AS(read_as<std::optional<std::string>>("SELECT 1"), ps::decode_error);
}
