// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/interval.hpp>

#include <catch2/catch_test_macros.hpp>

#include <initializer_list>
#include <random>

namespace ps = polystore;

static_assert(ps::parse_interval("P1Y2M3DT4H5M6.000007S") == ps::interval{14, 3, 14'706'000'007});

TEST_CASE("A12 months, days and microseconds are kept apart") {
  CHECK(ps::interval{1, 0, 0} != ps::interval{0, 30, 0});
  CHECK(ps::interval{0, 1, 0} != ps::interval{0, 0, 86'400'000'000});
  CHECK(to_string(ps::interval{0, 0, 86'400'000'000}) == "PT24H");
}

TEST_CASE("an interval is written in ISO 8601 with a sign per part") {
  CHECK(to_string(ps::interval{}) == "PT0S");
  CHECK(to_string(ps::interval{14, 3, 14'706'000'007}) == "P1Y2M3DT4H5M6.000007S");
  CHECK(to_string(ps::interval{-14, 3, -14'706'000'007}) == "P-1Y-2M3DT-4H-5M-6.000007S");
  CHECK(to_string(ps::interval{0, -1, -500'000}) == "P-1DT-0.500000S");
  CHECK(to_string(ps::interval{0, 0, 60'000'000}) == "PT1M");
  CHECK(to_string(ps::interval{INT32_MIN, INT32_MIN, INT64_MIN}) ==
        "P-178956970Y-8M-2147483648DT-2562047788H-54.775808S");
}

TEST_CASE("any interval comes back from its text") {
  std::mt19937_64 random{12};
  int wrong = 0;
  for (int i = 0; i < 100'000; ++i) {
    const auto shift = static_cast<int>(random() % 64);
    const ps::interval x{static_cast<std::int32_t>(random()) >> shift % 32,
                         static_cast<std::int32_t>(random()) >> shift % 31,
                         static_cast<std::int64_t>(random()) >> shift};
    if (ps::parse_interval(to_string(x)) != x) ++wrong;
  }
  CHECK(wrong == 0);
  const ps::interval least{INT32_MIN, INT32_MIN, INT64_MIN};
  const ps::interval most{INT32_MAX, INT32_MAX, INT64_MAX};
  CHECK(ps::parse_interval(to_string(least)) == least);
  CHECK(ps::parse_interval(to_string(most)) == most);
}

TEST_CASE("an interval is read in weeks, mixed signs and fractions") {
  CHECK(ps::parse_interval("P2W") == ps::interval{0, 14, 0});
  CHECK(ps::parse_interval("PT1H-1M") == ps::interval{0, 0, 3'540'000'000});
  CHECK(ps::parse_interval("PT-0.5S") == ps::interval{0, 0, -500'000});
  CHECK(ps::parse_interval("PT+1S") == ps::interval{0, 0, 1'000'000});
  CHECK(ps::parse_interval("P0D") == ps::interval{});
}

TEST_CASE("A11 digits past the microsecond of an interval are rounded half-even") {
  CHECK(ps::parse_interval("PT0.0000015S")->microseconds == 2);
  CHECK(ps::parse_interval("PT0.0000025S")->microseconds == 2);
  CHECK(ps::parse_interval("PT-0.0000015S")->microseconds == -2);
  CHECK(ps::parse_interval("PT0.9999999S")->microseconds == 1'000'000);
}

TEST_CASE("an interval is read strictly") {
  for (const char* text :
       {"",      "P",     "PT",    "P1",   "P1DT", "1D",  "P1H",  "PT1D",   "P1D1Y",     "P1M1M", "PT1S1H",
        "P1.5D", "PT.5S", "PT1.S", "P1Y ", "P 1Y", "P1y", "-P1Y", "PT1.5H", "P1DT1HT1M", "P--1D", "infinity"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_interval(text));
  }
}

TEST_CASE("an interval that doesn't fit is refused") {
  for (const char* text : {"P178956971Y", "P2147483648M", "P2147483648D", "P-2147483649D", "PT2562047789H",
                           "PT2562047788H54.775808S", "PT99999999999999999999S", "P306783379W"}) {
    INFO(text);
    CHECK_FALSE(ps::parse_interval(text));
  }
}
