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
