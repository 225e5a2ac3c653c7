// SPDX-License-Identifier: BSL-1.0
#include <polystore/core/decimal.hpp>

#include <catch2/catch_test_macros.hpp>

#include <initializer_list>

namespace ps = polystore;
using namespace ps::literals;
using ps::decimal, ps::parse_decimal;

namespace {
const char* const thirty_eight_nines = "99999999999999999999999999999999999999";
decimal parsed(const char* text) { return parse_decimal(text).value(); }
}  // namespace

static_assert("12.50"_decimal == decimal::of(1250, 2));
static_assert("0.1"_decimal + "0.2"_decimal == "0.3"_decimal);
static_assert(ps::divide(1, 3, 4) == "0.3333"_decimal);
static_assert(decimal{}.sign() == 0 && decimal{} == 0 && -decimal{1} == -1);

TEST_CASE("the scale is kept in text and doesn't count in comparisons") {
  CHECK(to_string("1.50"_decimal) == "1.50");
  CHECK("1.50"_decimal == "1.5"_decimal);
  CHECK("1.50"_decimal.scale() == 2);
  CHECK("-0.5"_decimal < "-0.49"_decimal);
  CHECK("1.49"_decimal < "1.5"_decimal);
  CHECK("-1.5"_decimal < "0.1"_decimal);
}

TEST_CASE("a decimal is written and read as it is") {
  for (const char* text : {"0", "0.00", "-0.05", "1", "-1", "12.50", "100", "0.1", thirty_eight_nines,
                           "0.00000000000000000000000000000000000001", "-9.9999999999999999999999999999999999999"}) {
    INFO(text);
    CHECK(to_string(parsed(text)) == text);
  }
}

TEST_CASE("signs, leading zeros and exponents are read") {
  CHECK(to_string(parsed("+007.50")) == "7.50");
  CHECK(to_string(parsed("1.5e3")) == "1500");
  CHECK(to_string(parsed("1.5E-3")) == "0.0015");
  CHECK(to_string(parsed("15e+1")) == "150");
  CHECK(to_string(parsed("1.50e1")) == "15.0");
  CHECK(to_string(parsed("0e99999999999999999999")) == "0");
  CHECK(to_string(parsed("0000000000000000000000000000000000000000001")) == "1");
}

TEST_CASE("A4 negative zero becomes zero") {
  CHECK(to_string(parsed("-0.00")) == "0.00");
  CHECK(to_string(-decimal{}) == "0");
  CHECK(parsed("-0").sign() == 0);
}

TEST_CASE("a decimal is read strictly") {
  for (const char* text : {"",   "+",   "-",   ".",   ".5",  "5.", "1.5.", "1,5", "1e",       "1e+", "1e1.5", " 1",
                           "1 ", "--1", "+-1", "0x1", "1_0", "e5", "1.e5", "NaN", "Infinity", "inf", "1f"}) {
    INFO(text);
    CHECK_FALSE(parse_decimal(text));
  }
}

TEST_CASE("A4 what doesn't fit exactly isn't read, and nothing is rounded") {
  for (const char* text :
       {"100000000000000000000000000000000000000", "1e38", "1e-39", "1e99999999999999999999", "1e-99999999999999999999",
        "0.000000000000000000000000000000000000001", "1.00000000000000000000000000000000000000", "1e131072"}) {
    INFO(text);
    CHECK_FALSE(parse_decimal(text));
  }
  CHECK(parse_decimal("1e37"));
}

TEST_CASE("A1 A2 every 64-bit integer is exact") {
  CHECK(to_string(decimal{INT64_MIN}) == "-9223372036854775808");
  CHECK(to_string(decimal{UINT64_MAX}) == "18446744073709551615");
  CHECK(decimal{UINT64_MAX} > decimal{INT64_MAX});
}

TEST_CASE("arithmetic is exact and its scale is the natural one") {
  CHECK(to_string("1.50"_decimal + "2.5"_decimal) == "4.00");
  CHECK(to_string("1.50"_decimal * "2.5"_decimal) == "3.750");
  CHECK(to_string("1"_decimal - "0.01"_decimal) == "0.99");
  CHECK(to_string("0.10"_decimal * 3) == "0.30");
  CHECK(to_string(abs("-1.5"_decimal)) == "1.5");
  decimal sum = 1;
  sum += "0.5"_decimal;
  sum *= 2;
  sum -= 4;
  CHECK(to_string(sum) == "-1.0");
}

TEST_CASE("an overflow is refused, it neither wraps nor rounds") {
  const decimal greatest = parsed(thirty_eight_nines);
  CHECK_THROWS_AS(greatest + 1, std::out_of_range);
  CHECK_THROWS_AS(-greatest - 1, std::out_of_range);
  CHECK_THROWS_AS(greatest + greatest, std::out_of_range);
  CHECK_THROWS_AS(-greatest - greatest, std::out_of_range);
  CHECK_THROWS_AS(greatest + "0.1"_decimal, std::out_of_range);
  CHECK_THROWS_AS(greatest * 2, std::out_of_range);
  CHECK_THROWS_AS(decimal::of(1, 20) * decimal::of(1, 19), std::out_of_range);
  CHECK_THROWS_AS(decimal::of(0, 39), std::out_of_range);
  CHECK_THROWS_AS(decimal::of(0, -1), std::out_of_range);
  CHECK_THROWS_AS(greatest.round_to(1), std::out_of_range);
  CHECK_THROWS_AS(ps::divide(1, 0, 2), std::out_of_range);
  CHECK(greatest - greatest == 0);
}

TEST_CASE("decimals of extreme scales are compared without overflow") {
  CHECK(parsed(thirty_eight_nines) > decimal::of(1, 38));
  CHECK(-parsed(thirty_eight_nines) < -decimal::of(1, 38));
  CHECK(decimal::of(1, 38) > 0);
  CHECK(parsed("1e37") == parsed("10000000000000000000000000000000000000"));
}

TEST_CASE("A6 rounding is half-even") {
  CHECK(to_string("2.5"_decimal.round_to(0)) == "2");
  CHECK(to_string("3.5"_decimal.round_to(0)) == "4");
  CHECK(to_string("-2.5"_decimal.round_to(0)) == "-2");
  CHECK(to_string("2.51"_decimal.round_to(0)) == "3");
  CHECK(to_string("99999999.995"_decimal.round_to(2)) == "100000000.00");
  CHECK(to_string("1.5"_decimal.round_to(4)) == "1.5000");
  CHECK(to_string("-0.4"_decimal.round_to(0)) == "0");
}

TEST_CASE("a quotient is rounded once, half-even") {
  CHECK(ps::to_string(ps::divide(1, 3, 10)) == "0.3333333333");
  CHECK(ps::to_string(ps::divide(-2, 3, 2)) == "-0.67");
  CHECK(ps::to_string(ps::divide(1, 8, 2)) == "0.12");
  CHECK(ps::to_string(ps::divide(3, 8, 2)) == "0.38");
  CHECK(ps::to_string(ps::divide("0.0000001"_decimal, 1, 0)) == "0");
  CHECK(ps::to_string(ps::divide(parsed(thirty_eight_nines), parsed(thirty_eight_nines), 37)) ==
        "1.0000000000000000000000000000000000000");
  CHECK(ps::to_string(ps::divide(decimal::of(1, 38), parsed(thirty_eight_nines), 38)) ==
        "0.00000000000000000000000000000000000000");
  CHECK(ps::to_string(ps::divide(parsed("5e37"), decimal::of(1, 0), 0)) == "50000000000000000000000000000000000000");
}

TEST_CASE("a remainder is exact, with the sign of the dividend and the greater scale") {
  CHECK(to_string("7.5"_decimal % 2) == "1.5");
  CHECK(to_string("-7.50"_decimal % "2.0"_decimal) == "-1.50");
  CHECK(to_string("7"_decimal % "-0.03"_decimal) == "0.01");
  CHECK("12.5"_decimal % decimal::of(7, 38) == decimal::of(4, 38));
  CHECK("12.5"_decimal % parsed(thirty_eight_nines) == "12.5"_decimal);
  CHECK(parsed(thirty_eight_nines) % decimal::of(7, 38) == decimal::of(2, 38));
  CHECK(decimal::of(1, 38) % parsed(thirty_eight_nines) == decimal::of(1, 38));
  CHECK_THROWS_AS("1"_decimal % 0, std::out_of_range);
}

TEST_CASE("a double is near enough for display") {
  CHECK("0.1"_decimal.to_double() == 0.1);
  CHECK("-12.50"_decimal.to_double() == -12.5);
}
