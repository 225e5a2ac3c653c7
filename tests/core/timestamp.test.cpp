// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/timestamp.hpp>

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <initializer_list>
#include <random>

namespace ps = polystore;
using namespace std::chrono_literals;

static_assert(ps::parse_timestamp("2000-01-01T00:00:00Z") == ps::timestamp{946'684'800'000'000});
static_assert(ps::timestamp{} + ps::days{7} == ps::timestamp{604'800'000'000});

TEST_CASE("a timestamp is written and read in ISO 8601, other years as PostgreSQL does") {
  for (const char* text : {"2024-02-29T12:00:00.123456Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z",
                           "10000-01-01T00:00:00Z", "0044-03-15T12:00:00Z BC", "0001-12-31T23:59:59.000001Z BC",
                           "4714-11-24T00:00:00Z BC", "2024-01-01T00:00:00.100000Z"}) {
    INFO(text);
    REQUIRE(ps::parse_timestamp(text));
    CHECK(to_string(*ps::parse_timestamp(text)) == text);
  }
}

TEST_CASE("A7 the ends of the range are read and written, one microsecond further is refused") {
  CHECK(to_string(ps::timestamp::earliest()) == "4714-11-24T00:00:00Z BC");
  CHECK(to_string(ps::timestamp::latest()) == "294247-01-10T04:00:54.775806Z");
  CHECK(ps::parse_timestamp("294247-01-10T04:00:54.775806Z") == ps::timestamp::latest());
  CHECK(ps::parse_timestamp("4714-11-24 00:00:00Z BC") == ps::timestamp::earliest());
  for (const char* text :
       {"294247-01-10T04:00:54.775807Z", "294247-01-10T04:00:54.775808Z", "294276-12-31T23:59:59.999999Z",
        "294247-01-10T04:00:54Z BC", "9999999-12-31T00:00:00Z", "4714-11-23T23:59:59.999999Z BC",
        "4714-11-24T00:00:00+00:00:01 BC", "294247-01-10T04:00:54.7758069Z"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_timestamp(text));
  }
}

TEST_CASE("A7 the sentinels are infinities in text, never a date in the year 294247") {
  CHECK(to_string(ps::timestamp{INT64_MAX}) == "infinity");
  CHECK(to_string(ps::timestamp{INT64_MIN}) == "-infinity");
  CHECK(to_string(ps::local_timestamp{INT64_MAX}) == "infinity");
  CHECK(ps::parse_timestamp("infinity") == ps::timestamp::infinity());
  CHECK(ps::parse_local_timestamp("-infinity") == ps::local_timestamp::minus_infinity());
}

TEST_CASE("A7 an infinity stays what it is under arithmetic and has no distance") {
  CHECK(ps::timestamp::infinity() - 1h == ps::timestamp::infinity());
  CHECK(ps::timestamp::minus_infinity() + 1h == ps::timestamp::minus_infinity());
  CHECK(ps::timestamp::latest() < ps::timestamp::infinity());
  CHECK_THROWS_AS(microseconds_between(ps::timestamp{}, ps::timestamp::infinity()), std::out_of_range);
}

TEST_CASE("A7 arithmetic out of range is refused, it neither wraps nor makes an infinity") {
  CHECK_THROWS_AS(ps::timestamp::latest() + 1us, std::out_of_range);
  CHECK_THROWS_AS(ps::timestamp::earliest() - 1us, std::out_of_range);
  CHECK_THROWS_AS(ps::timestamp{} - std::chrono::microseconds::min(), std::out_of_range);
  CHECK_THROWS_AS(ps::timestamp{1} + std::chrono::microseconds::max(), std::out_of_range);
}

TEST_CASE("a timestamp needs Z or an offset, a local one refuses both") {
  CHECK(ps::parse_timestamp("2024-01-01 05:30:00+05:30") == ps::parse_timestamp("2024-01-01T00:00:00Z"));
  CHECK(ps::parse_timestamp("2023-12-31T21:00:00-03") == ps::parse_timestamp("2024-01-01T00:00:00Z"));
  CHECK(ps::parse_timestamp("1890-01-01T00:53:28+00:53:28") == ps::parse_timestamp("1890-01-01T00:00:00Z"));
  CHECK_FALSE(ps::parse_timestamp("2024-01-01T00:00:00"));
  CHECK_FALSE(ps::parse_local_timestamp("2024-01-01T00:00:00Z"));
  CHECK_FALSE(ps::parse_local_timestamp("2024-01-01T00:00:00+00"));
}

TEST_CASE("a local timestamp of a CSV file is read and placed in UTC") {
  const auto local = ps::parse_local_timestamp("2014-02-14 14:30:00");
  REQUIRE(local);
  CHECK(to_string(*local) == "2014-02-14T14:30:00");
  CHECK(to_string(in_utc(*local)) == "2014-02-14T14:30:00Z");
  CHECK(utc_clock_at(in_utc(*local)) == *local);
}

TEST_CASE("A9 days and times that don't exist are refused") {
  for (const char* text : {"2024-02-30 00:00:00", "2024-02-29 23:59:60", "2024-02-29 24:00:00", "2024-02-29 12:60:00",
                           "0000-01-01 00:00:00", "2023-02-29 00:00:00"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_local_timestamp(text));
  }
  CHECK(ps::parse_local_timestamp("0001-02-29 00:00:00 BC"));
}

TEST_CASE("A11 digits past the microsecond are rounded half-even, across midnight too") {
  CHECK(ps::parse_timestamp("1970-01-01T00:00:00.0000005Z")->microseconds == 0);
  CHECK(ps::parse_timestamp("1970-01-01T00:00:00.0000015Z")->microseconds == 2);
  CHECK(ps::parse_timestamp("2023-12-31T23:59:59.9999996Z") == ps::parse_timestamp("2024-01-01T00:00:00Z"));
}

TEST_CASE("a timestamp is read strictly") {
  for (const char* text :
       {"", "2024-01-01", "2024-01-01T", "2024-01-01T00:00Z", "2024-01-01T00:00:00z", "2024-01-01t00:00:00Z",
        "2024-01-01  00:00:00Z", "2024-01-01T00:00:00 Z", "2024-01-01T00:00:00Z ", "2024-01-01T00:00:00.Z",
        "2024-01-01T00:00:00+16:00", "2024-01-01T00:00:00+0530", "2024-01-01T00:00:00+05:60", "2024-01-01T00:00:00+5",
        "2024-01-01T00:00:00+", "2024-01-01T00:00:00ZBC", "now", "+infinity"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_timestamp(text));
  }
}

TEST_CASE("any timestamp in range comes back from its text") {
  std::mt19937_64 random{20240229};
  std::uniform_int_distribution<std::int64_t> any{ps::timestamp::earliest().microseconds,
                                                  ps::timestamp::latest().microseconds};
  int wrong = 0;
  for (int i = 0; i < 100'000; ++i) {
    const ps::timestamp x{i % 3 == 0 ? any(random) / 1'000'000 * 1'000'000 : any(random)};
    if (ps::parse_timestamp(to_string(x)) != x) ++wrong;
    if (ps::parse_local_timestamp(to_string(utc_clock_at(x))) != utc_clock_at(x)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("any finite count of microseconds is written without overflow") {
  CHECK(to_string(ps::timestamp{INT64_MIN + 1}) == "290309-12-21T19:59:05.224193Z BC");
}

TEST_CASE("durations are added and distances counted") {
  const ps::timestamp start = *ps::parse_timestamp("2024-02-28T23:00:00Z");
  CHECK(to_string(start + 90min) == "2024-02-29T00:30:00Z");
  CHECK(to_string(start - ps::days{28}) == "2024-01-31T23:00:00Z");
  CHECK(microseconds_between(start, start + 1ms) == 1000);
  CHECK(microseconds_between(start, start - 1ms) == -1000);
}
