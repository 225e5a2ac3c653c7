// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/date.hpp>

#include <catch2/catch_test_macros.hpp>

#include <initializer_list>

namespace ps = polystore;

static_assert(ps::date{} == ps::date_of(1970, 1, 1));
static_assert(ps::date_of(2000, 1, 1).days == 10'957);
static_assert(ps::parse_date("2024-02-29") == ps::date_of(2024, 2, 29));
static_assert(ps::date_of(-4713, 11, 24) == ps::date::earliest());
static_assert(ps::date_of(5'874'897, 12, 31) == ps::date::latest());

TEST_CASE("every day of the first 800 years around Christ and of ours has its own parts") {
  for (const int from : {-4712, -400, 1600, 5'874'000}) {
    ps::date day = ps::date_of(from, 1, 1);
    ps::civil before = {from - 1, 12, 31};
    const int end = ps::date_of(from + 800, 1, 1).days;
    int wrong = 0;
    for (; day.days != end; ++day.days) {
      const ps::civil now = ps::civil_of(day);
      if (!ps::is_valid(now) || !(before < now) || ps::date_of(now) != day) ++wrong;
      before = now;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("a date is written and read as PostgreSQL does") {
  for (const char* text : {"2024-02-29", "0001-01-01", "0001-12-31 BC", "0044-03-15 BC", "10000-01-01", "5874897-12-31",
                           "4714-11-24 BC", "infinity", "-infinity"}) {
    INFO(text);
    REQUIRE(ps::parse_date(text));
    CHECK(to_string(*ps::parse_date(text)) == text);
  }
}

TEST_CASE("A9 a date that the calendar doesn't have is refused") {
  for (const char* text :
       {"2024-02-30", "2023-02-29", "0000-01-01", "0000-01-01 BC", "2024-13-01", "2024-00-01", "2024-01-00"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_date(text));
  }
  CHECK_THROWS_AS(ps::date_of(2024, 2, 30), std::out_of_range);
}

TEST_CASE("A9 a leap day before Christ is read and written") {
  CHECK(ps::parse_date("0001-02-29 BC") == ps::date_of(0, 2, 29));
  CHECK(ps::parse_date("0005-02-29 BC") == ps::date_of(-4, 2, 29));
  CHECK_FALSE(ps::parse_date("0004-02-29 BC"));
}

TEST_CASE("a date is read strictly") {
  for (const char* text :
       {"", "2024", "24-01-01", "2024-1-01", "2024-01-1", "2024-01-01 ", " 2024-01-01", "02024-01-01", "2024/01/01",
        "-0044-03-15", "2024-01-01BC", "2024-01-01 AD", "Infinity", "20240101", "2024-01-011"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_date(text));
  }
}

TEST_CASE("a date beyond the range is refused") {
  CHECK_FALSE(ps::parse_date("4714-11-23 BC"));
  CHECK_FALSE(ps::parse_date("5874898-01-01"));
  CHECK_FALSE(ps::parse_date("9999999-12-31"));
  CHECK_THROWS_AS(ps::date_of(INT32_MAX, 1, 1), std::out_of_range);
  CHECK_THROWS_AS(ps::date::latest() + ps::days{1}, std::out_of_range);
  CHECK_THROWS_AS(ps::date::earliest() - ps::days{1}, std::out_of_range);
  CHECK_THROWS_AS(ps::date{} - ps::days{INT64_MIN}, std::out_of_range);
}

TEST_CASE("A7 an infinite date has no parts and stays infinite") {
  CHECK_FALSE(is_finite(ps::date::infinity()));
  CHECK_THROWS_AS(ps::civil_of(ps::date::minus_infinity()), std::out_of_range);
  CHECK(ps::date::infinity() - ps::days{1} == ps::date::infinity());
  CHECK(ps::date::minus_infinity() < ps::date::earliest());
}

TEST_CASE("days are added to a date") {
  CHECK(ps::date_of(2024, 2, 28) + ps::days{2} == ps::date_of(2024, 3, 1));
  CHECK(ps::date_of(1970, 1, 1) - ps::days{1} == ps::date_of(1969, 12, 31));
}
