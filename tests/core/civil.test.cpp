// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/civil.hpp>

#include <catch2/catch_test_macros.hpp>

namespace ps = polystore;

static_assert(ps::is_valid({2024, 2, 29}));
static_assert(!ps::is_valid({2023, 2, 29}));

TEST_CASE("the calendar has the days that each month has") {
  constexpr int last[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month) {
    CHECK(ps::is_valid({2023, month, last[month - 1]}));
    CHECK_FALSE(ps::is_valid({2023, month, last[month - 1] + 1}));
    CHECK_FALSE(ps::is_valid({2023, month, 0}));
  }
  CHECK_FALSE(ps::is_valid({2023, 0, 1}));
  CHECK_FALSE(ps::is_valid({2023, 13, 1}));
}

TEST_CASE("a century is a leap year every fourth time") {
  CHECK(ps::is_valid({2000, 2, 29}));
  CHECK_FALSE(ps::is_valid({1900, 2, 29}));
}

TEST_CASE("A9 there are leap days before Christ: 1 BC is the year 0") {
  CHECK(ps::is_valid({0, 2, 29}));
  CHECK(ps::is_valid({-4, 2, 29}));
  CHECK_FALSE(ps::is_valid({-1, 2, 29}));
  CHECK_FALSE(ps::is_valid({-100, 2, 29}));
}
