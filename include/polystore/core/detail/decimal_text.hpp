// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/decimal_arithmetic.hpp>
#include <polystore/core/detail/padded.hpp>
#include <polystore/core/detail/scanner.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polystore::inline v0::detail {

struct decimal_parts {
  uint128 coefficient = 0;
  int scale = 0;
  bool negative = false;
  bool ok = false;
};

/// Adds the digits at the front to the coefficient and counts them; fails past 38 significant ones.
constexpr int scan_digits(scanner& in, uint128& coefficient) {
  int count = 0;
  for (; in.sees_digit(); ++count) {
    const auto next = static_cast<uint128>(in.digit());
    if (coefficient > (max_coefficient - next) / 10) in.ok = false;
    else coefficient = coefficient * 10 + next;
  }
  if (count == 0) in.ok = false;
  return count;
}

/// What follows an `e`, cut to +-99'999'999'999 or so: far outside every scale.
constexpr std::int64_t scan_exponent(scanner& in) {
  const bool negative = in.skips("-");
  if (!negative) in.skips("+");
  if (!in.sees_digit()) in.ok = false;
  std::int64_t exponent = 0;
  while (in.sees_digit()) {
    const int next = in.digit();
    if (exponent < 10'000'000'000) exponent = exponent * 10 + next;
  }
  return negative ? -exponent : exponent;
}

constexpr decimal_parts scan_decimal(std::string_view written) {
  scanner in{written};
  decimal_parts parts;
  parts.negative = in.skips("-");
  if (!parts.negative) in.skips("+");
  scan_digits(in, parts.coefficient);
  std::int64_t scale = in.skips(".") ? scan_digits(in, parts.coefficient) : 0;
  if (in.skips("e") || in.skips("E")) scale -= scan_exponent(in);
  if (!in.finished() || scale > max_decimal_digits) return {};
  if (scale < 0 && parts.coefficient != 0) {
    if (scale < -max_decimal_digits) return {};
    if (!multiplies(parts.coefficient, power_of_ten(static_cast<int>(-scale)), parts.coefficient)) return {};
  }
  parts.scale = scale < 0 ? 0 : static_cast<int>(scale);
  parts.ok = true;
  return parts;
}

/// `-12.50`, with a zero before the point where the number has none.
constexpr void append_scaled(text& out, uint128 coefficient, bool negative, int scale) {
  char digits[max_decimal_digits + 4]{};
  char* at = digits + sizeof digits;
  for (int written = 0; coefficient != 0 || written <= scale; ++written) {
    if (written == scale && scale != 0) *--at = '.';
    *--at = static_cast<char>('0' + static_cast<int>(coefficient % 10));
    coefficient /= 10;
  }
  if (negative) *--at = '-';
  out += std::string_view(at, static_cast<std::size_t>(digits + sizeof digits - at));
}

}  // namespace polystore::inline v0::detail
