// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>

#include <cstddef>
#include <cstdint>

namespace polystore::inline v0::postgres {

/// No encoded decimal is longer: a header of 8 bytes, and 10 base-10000 digits on each side of the point.
inline constexpr std::size_t numeric_capacity = 8 + 2 * 20;

/// What reading a binary numeric gave.
enum class numeric_outcome : std::uint8_t {
  ok,
  not_a_number,  ///< NaN.
  infinite,      ///< Infinity or -Infinity, from PostgreSQL 14 on.
  does_not_fit,  ///< A number of more than 38 digits, or more than 38 after the point.
  malformed      ///< Not what numeric_send writes.
};

/// A numeric as read; `value` is 0 unless the outcome is `ok`.
struct decoded_numeric {
  numeric_outcome outcome = numeric_outcome::ok;
  decimal value{};
};

namespace numeric_format {

using polystore::detail::magnitude;
using polystore::detail::multiplies;
using polystore::detail::power_of_ten;

inline constexpr std::uint16_t numeric_negative = 0x4000;
inline constexpr std::uint16_t numeric_not_a_number = 0xC000;
inline constexpr std::uint16_t numeric_infinity = 0xD000;
inline constexpr std::uint16_t numeric_minus_infinity = 0xF000;
inline constexpr int numeric_max_scale = 0x3FFF;

inline void put_big_endian_16(char* out, int value) {
  out[0] = static_cast<char>(static_cast<unsigned char>(static_cast<unsigned>(value) >> 8 & 0xFFu));
  out[1] = static_cast<char>(static_cast<unsigned char>(static_cast<unsigned>(value) & 0xFFu));
}

inline std::uint16_t big_endian_16(const char* in) {
  return static_cast<std::uint16_t>(static_cast<unsigned char>(in[0]) << 8 | static_cast<unsigned char>(in[1]));
}

/// Base-10000 digits from the most significant on; the first stands for 10000^(whole - 1).
struct base_10000 {
  int digits[20]{};
  int whole = 0;
  int size = 0;
};

inline base_10000 base_10000_of(const decimal& x) {
  const uint128 unit = power_of_ten(x.scale());
  uint128 fraction = magnitude(x.coefficient()) % unit;
  base_10000 out;
  for (uint128 whole = magnitude(x.coefficient()) / unit; whole != 0; whole /= 10'000) ++out.whole;
  int at = out.whole;
  for (uint128 whole = magnitude(x.coefficient()) / unit; whole != 0; whole /= 10'000) {
    out.digits[--at] = static_cast<int>(whole % 10'000);
  }
  out.size = out.whole;
  for (int left = x.scale(); fraction != 0; left -= 4) {
    const uint128 below = power_of_ten(left > 4 ? left - 4 : 0);
    const uint128 digit = fraction / below * power_of_ten(left < 4 ? 4 - left : 0);
    out.digits[out.size++] = static_cast<int>(digit);
    fraction %= below;
  }
  return out;
}

}  // namespace numeric_format

/// Writes what numeric_recv reads, with the decimal's scale as the display scale; returns how many bytes.
inline std::size_t encode_numeric(const decimal& x, char* out) {
  const numeric_format::base_10000 all = numeric_format::base_10000_of(x);
  int first = 0;
  int last = all.size;
  while (first < last && all.digits[first] == 0) ++first;
  while (last > first && all.digits[last - 1] == 0) --last;
  numeric_format::put_big_endian_16(out, last - first);
  numeric_format::put_big_endian_16(out + 2, first == last ? 0 : all.whole - 1 - first);
  numeric_format::put_big_endian_16(out + 4, x.sign() < 0 ? numeric_format::numeric_negative : 0);
  numeric_format::put_big_endian_16(out + 6, x.scale());
  char* at = out + 8;
  for (int i = first; i < last; ++i, at += 2) numeric_format::put_big_endian_16(at, all.digits[i]);
  return static_cast<std::size_t>(at - out);
}

namespace numeric_format {

/// Adds one base-10000 digit whose last decimal stands `below` places under the scale: those have to be zeros.
inline numeric_outcome add_base_10000(uint128& coefficient, int digit, int below) {
  if (digit > 9999) return numeric_outcome::malformed;
  const int dropped = below < 0 ? 0 : below > 4 ? 4 : below;
  const int unit = static_cast<int>(power_of_ten(dropped));
  if (digit % unit != 0) return numeric_outcome::malformed;
  if (!multiplies(coefficient, power_of_ten(4 - dropped), coefficient)) return numeric_outcome::does_not_fit;
  coefficient += static_cast<unsigned>(digit / unit);
  return coefficient > polystore::detail::max_coefficient ? numeric_outcome::does_not_fit : numeric_outcome::ok;
}

/// Reads the digits into a coefficient at this scale.
inline numeric_outcome read_base_10000(const char* in, int count, int weight, int scale, uint128& coefficient) {
  for (int i = 0; i < count; ++i) {
    const auto outcome = add_base_10000(coefficient, big_endian_16(in + 2 * i), -4 * (weight - i) - scale);
    if (outcome != numeric_outcome::ok) return outcome;
  }
  const int missing = 4 * (weight - count + 1) + scale;
  if (missing <= 0 || coefficient == 0) return numeric_outcome::ok;
  if (missing > decimal::max_digits) return numeric_outcome::does_not_fit;
  return multiplies(coefficient, power_of_ten(missing), coefficient) ? numeric_outcome::ok
                                                                     : numeric_outcome::does_not_fit;
}

}  // namespace numeric_format

/// Reads what numeric_send writes; trusts nothing in it.
inline decoded_numeric decode_numeric(const char* in, std::size_t size) {
  using enum numeric_outcome;
  if (size < 8) return {malformed};
  const int count = numeric_format::big_endian_16(in);
  const auto weight = static_cast<std::int16_t>(numeric_format::big_endian_16(in + 2));
  const std::uint16_t sign = numeric_format::big_endian_16(in + 4);
  const int scale = numeric_format::big_endian_16(in + 6);
  if (size != 8 + 2 * static_cast<std::size_t>(count)) return {malformed};
  if (sign == numeric_format::numeric_not_a_number) return {not_a_number};
  if (sign == numeric_format::numeric_infinity || sign == numeric_format::numeric_minus_infinity) return {infinite};
  if ((sign != 0 && sign != numeric_format::numeric_negative) || scale > numeric_format::numeric_max_scale)
    return {malformed};
  if (scale > decimal::max_scale) return {does_not_fit};
  uint128 coefficient = 0;
  const auto outcome = numeric_format::read_base_10000(in + 8, count, weight, scale, coefficient);
  if (outcome != ok) return {outcome};
  const auto magnitude = static_cast<int128>(coefficient);
  return {ok, decimal::of(sign == 0 ? magnitude : -magnitude, scale)};
}

}  // namespace polystore::inline v0::postgres
