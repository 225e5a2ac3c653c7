// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/int128.hpp>
#include <polystore/core/detail/out_of_range.hpp>

namespace polystore::inline v0::detail {

// Everything here works on magnitudes: a multiplication of signed 128-bit integers may need a run-time library that
// Clang doesn't link.

inline constexpr int max_decimal_digits = 38;

/// 10 to the power of 0 to 38.
constexpr uint128 power_of_ten(int exponent) {
  uint128 power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

/// The greatest coefficient: 38 nines.
inline constexpr uint128 max_coefficient = power_of_ten(max_decimal_digits) - 1;

constexpr uint128 magnitude(int128 x) { return x < 0 ? uint128{0} - static_cast<uint128>(x) : static_cast<uint128>(x); }

/// Whether the product is a coefficient; if so, it is in `product`.
constexpr bool multiplies(uint128 a, uint128 b, uint128& product) {
  if (b != 0 && a > max_coefficient / b) return false;
  product = a * b;
  return true;
}

/// The product, or throws.
constexpr uint128 checked_product(uint128 a, uint128 b) {
  uint128 product = 0;
  if (!multiplies(a, b, product)) throw_out_of_range("polystore: a decimal would need more than 38 digits");
  return product;
}

/// The quotient rounded to the nearest, a half to the even one, with `rest < divisor` to compare; `more` is what lies below.
constexpr uint128 half_even(uint128 quotient, uint128 rest, uint128 divisor, bool more = false) {
  const bool above = rest > divisor - rest || (rest == divisor - rest && more);
  return quotient + (above || (rest == divisor - rest && quotient % 2 != 0) ? 1 : 0);
}

/// One step of a long division: the next decimal digit of `rest / divisor`, leaving the rest of it.
constexpr uint128 next_digit(uint128& rest, uint128 divisor) {
  // 10 * rest may not fit, 2 * rest and rest + rest do: Horner over the bits of ten, 1010.
  uint128 digit = 0;
  uint128 partial = 0;
  for (const bool bit : {true, false, true, false}) {
    partial *= 2;
    digit *= 2;
    if (partial >= divisor) partial -= divisor, ++digit;
    if (bit) partial += rest;
    if (partial >= divisor) partial -= divisor, ++digit;
  }
  rest = partial;
  return digit;
}

/// `dividend * 10^exponent / divisor`, rounded half-even; throws if that isn't a coefficient.
constexpr uint128 scaled_quotient(uint128 dividend, uint128 divisor, int exponent) {
  uint128 quotient = dividend / divisor;
  uint128 rest = dividend % divisor;
  if (exponent < 0) {
    const uint128 unit = power_of_ten(-exponent);
    return half_even(quotient / unit, quotient % unit, unit, rest != 0);
  }
  for (; exponent > 0; --exponent) {
    const uint128 digit = next_digit(rest, divisor);
    quotient = checked_product(quotient, 10) + digit;
  }
  return half_even(quotient, rest, divisor);
}

/// What is left of `dividend * 10^exponent` by the divisor.
constexpr uint128 scaled_remainder(uint128 dividend, uint128 divisor, int exponent) {
  if (exponent < 0) {
    uint128 scaled = 0;
    return multiplies(divisor, power_of_ten(-exponent), scaled) ? dividend % scaled : dividend;
  }
  uint128 rest = dividend % divisor;
  for (; exponent > 0; --exponent) static_cast<void>(next_digit(rest, divisor));
  return rest;
}

}  // namespace polystore::inline v0::detail
