// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/format.hpp>

#include <catch2/catch_test_macros.hpp>

namespace ps = polystore;
using namespace ps::literals;

TEST_CASE("fmt writes each value type as its text") {
  CHECK(fmt::format("{}", ps::uuid{}) == "00000000-0000-0000-0000-000000000000");
  CHECK(fmt::format("{}", ps::timestamp{}) == "1970-01-01T00:00:00Z");
  CHECK(fmt::format("{}", ps::local_timestamp{}) == "1970-01-01T00:00:00");
  CHECK(fmt::format("{}", ps::date{}) == "1970-01-01");
  CHECK(fmt::format("{}", ps::time_of_day{}) == "00:00:00");
  CHECK(fmt::format("{}", ps::interval{1, 2, 3}) == "P1M2DT0.000003S");
  CHECK(fmt::format("{}", "12.50"_decimal) == "12.50");
  CHECK(fmt::format("{}", ps::json{"{}"}) == "{}");
  CHECK(fmt::format("{}", ps::cursor("AQ_-")) == "AQ_-");
}

TEST_CASE("a value type takes the options of a string") {
  CHECK(fmt::format("{:>8}|{:<12}|", "1.5"_decimal, ps::date{}) == "     1.5|1970-01-01  |");
}
