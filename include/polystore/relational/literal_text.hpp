// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>
#include <polystore/core/detail/hexadecimal.hpp>
#include <polystore/core/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// Values as text at compile time, for literals in DDL, where to_string's spellings won't do.
namespace polystore::inline v0::relational {

/// Stands in a text for a value that has no literal; no legal text holds it, so whoever freezes the text can tell.
inline constexpr char no_literal = '\0';

/// 'it''s'
constexpr void write_quoted(text& out, std::string_view value) {
  out += '\'';
  for (const char c : value) {
    if (c == '\'') out += '\'';
    out += c;
  }
  out += '\'';
}

/// '%50\%%': a text to be found as it is.
template <class Pattern>
constexpr void write_pattern(text& out, const Pattern& value) {
  char characters[1024]{};
  const std::size_t size = value.size();
  if (size > sizeof characters) {
    out += no_literal;
    return;
  }
  value.write(characters);
  write_quoted(out, {characters, size});
}

namespace detail {
/// The shortest decimal number that is a real exactly once it is read: m / 10^k, of which neither is rounded.
template <class Real>
constexpr bool write_short_real(text& out, Real value, int most_digits, Real bound) {
  const Real magnitude = value < 0 ? -value : value;
  if (!(magnitude < bound)) return false;  // a NaN neither
  Real power = 1;
  for (int digits = 0; digits <= most_digits && magnitude * power < bound; ++digits, power *= 10) {
    auto whole = static_cast<std::uint64_t>(magnitude * power);
    if (magnitude * power - static_cast<Real>(whole) >= Real(0.5)) ++whole;
    if (static_cast<Real>(whole) / power != magnitude) continue;
    polystore::detail::append_scaled(out, whole, value < 0, digits);
    return true;
  }
  return false;
}
}  // namespace detail

/// The shortest decimal number that is this double exactly: m / 10^k with m below 2^53 and k up to 22.
constexpr bool has_short_double(double value) {
  text nowhere;
  return detail::write_short_real(nowhere, value, 22, 9007199254740992.0);
}
constexpr void write_real(text& out, double value) {
  if (!detail::write_short_real(out, value, 22, 9007199254740992.0)) out += no_literal;
}
/// The shortest decimal number of which this float is the nearest: m below 2^24, k up to 10.
constexpr void write_real(text& out, float value) {
  if (!detail::write_short_real(out, value, 10, 16777216.0f)) write_real(out, static_cast<double>(value));
}

/// A number without a point.
template <class Integer>
constexpr void write_integer(text& out, Integer value) {
  if (value < 0) out += '-';
  out.magnitude_of(value < 0 ? 0ull - static_cast<unsigned long long>(value) : static_cast<unsigned long long>(value));
}

template <class Value>
inline constexpr bool is_byte_array = false;
template <std::size_t Size>
inline constexpr bool is_byte_array<std::array<std::byte, Size>> = true;

/// Two digits for each byte.
template <std::size_t Size>
constexpr void write_bytes(text& out, const std::array<std::byte, Size>& value) {
  for (const std::byte each : value) polystore::detail::append_hexadecimal(out, std::to_integer<unsigned>(each));
}

/// All digits of the scale, trailing zeros included: `-12.50`.
constexpr void write_decimal(text& out, decimal value) {
  polystore::detail::append_scaled(out, polystore::detail::magnitude(value.coefficient()), value.sign() < 0,
                                   value.scale());
}

}  // namespace polystore::inline v0::relational
