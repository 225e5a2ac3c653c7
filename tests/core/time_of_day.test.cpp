// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/time_of_day.hpp>

#include <catch2/catch_test_macros.hpp>

#include <initializer_list>

namespace ps = polystore;

static_assert(ps::time_of(24, 0, 0) == ps::time_of_day::latest());
static_assert(ps::parse_time_of_day("12:34:56.000007") == ps::time_of(12, 34, 56, 7));

TEST_CASE("a time of day is written and read in ISO 8601") {
  for (const char* text :
       {"00:00:00", "12:34:56", "23:59:59.999999", "00:00:00.000001", "24:00:00", "01:02:03.100000"}) {
    INFO(text);
    REQUIRE(ps::parse_time_of_day(text));
    CHECK(to_string(*ps::parse_time_of_day(text)) == text);
  }
}

TEST_CASE("A9 24:00:00 is a time of day and nothing later is, no leap second either") {
  CHECK(ps::parse_time_of_day("24:00:00"));
  for (const char* text : {"24:00:00.000001", "24:00:01", "23:59:60", "25:00:00", "12:60:00", "99:99:99"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_time_of_day(text));
  }
  CHECK_THROWS_AS(ps::time_of(23, 59, 60), std::out_of_range);
  CHECK_THROWS_AS(ps::time_of(24, 0, 0, 1), std::out_of_range);
  CHECK_THROWS_AS(ps::time_of(-1, 0, 0), std::out_of_range);
}

TEST_CASE("A11 digits past the microsecond are rounded half-even") {
  CHECK(ps::parse_time_of_day("00:00:00.0000005")->microseconds == 0);
  CHECK(ps::parse_time_of_day("00:00:00.00000050000001")->microseconds == 1);
  CHECK(ps::parse_time_of_day("00:00:00.0000015")->microseconds == 2);
  CHECK(ps::parse_time_of_day("00:00:00.0000025")->microseconds == 2);
  CHECK(ps::parse_time_of_day("00:00:00.00000249999")->microseconds == 2);
  CHECK(ps::parse_time_of_day("23:59:59.9999999") == ps::time_of_day::latest());
}

TEST_CASE("a time of day is read strictly") {
  for (const char* text : {"", "12", "12:34", "1:02:03", "12:34:5", "12:34:56.", "12:34:56,5", "12:34:56Z", " 12:34:56",
                           "12:34:56 ", "-1:00:00", "12:34:56.1a", "123456"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_time_of_day(text));
  }
}

TEST_CASE("a time of day out of range isn't written") {
  CHECK_THROWS_AS(to_string(ps::time_of_day{-1}), std::out_of_range);
  CHECK_THROWS_AS(to_string(ps::time_of_day{INT64_MAX}), std::out_of_range);
}
