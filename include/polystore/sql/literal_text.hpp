// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/text.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// Values as text at compile time, for literals in DDL: the same spellings as to_string's.
namespace polystore::inline v0::sql {

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

/// Two lower-case digits.
constexpr void write_hexadecimal(text& out, unsigned byte) {
  constexpr const char* digits = "0123456789abcdef";
  out += digits[byte >> 4 & 15u];
  out += digits[byte & 15u];
}

/// A number with zeros in front, up to `width` digits.
constexpr void write_padded(text& out, std::uint64_t value, int width) {
  std::uint64_t limit = 10;
  for (int i = 1; i < width; ++i, limit *= 10) {
    if (value < limit) out += '0';
  }
  out.magnitude_of(value);
}

/// Canonical text, 36 characters in lower case.
constexpr void write_uuid(text& out, const uuid& value) {
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    write_hexadecimal(out, value.data[i]);
  }
}

namespace detail {
/// A number with a point before its last digits.
constexpr void write_scaled(text& out, uint128 coefficient, int scale) {
  char digits[64]{};
  int size = 0;
  for (; coefficient != 0 || size <= scale; coefficient /= 10) {
    digits[size++] = static_cast<char>('0' + static_cast<int>(coefficient % 10));
  }
  while (size > 0) {
    out += digits[--size];
    if (size == scale && scale != 0) out += '.';
  }
}
}  // namespace detail

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
    if (value < 0) out += '-';
    write_scaled(out, whole, digits);
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
  for (const std::byte each : value) write_hexadecimal(out, std::to_integer<unsigned>(each));
}

/// All digits of the scale, trailing zeros included: `-12.50`.
constexpr void write_decimal(text& out, decimal value) {
  if (value.sign() < 0) out += '-';
  detail::write_scaled(out, polystore::detail::magnitude(value.coefficient()), value.scale());
}

namespace detail {
constexpr void write_civil(text& out, const civil& day) {
  write_padded(out, static_cast<std::uint64_t>(day.year > 0 ? day.year : 1 - day.year), 4);
  out += '-';
  write_padded(out, static_cast<std::uint64_t>(day.month), 2);
  out += '-';
  write_padded(out, static_cast<std::uint64_t>(day.day), 2);
}
constexpr void write_fraction(text& out, std::int64_t microseconds) {
  if (microseconds == 0) return;
  out += '.';
  write_padded(out, static_cast<std::uint64_t>(microseconds), 6);
}
constexpr void write_clock(text& out, std::int64_t microseconds) {
  const std::int64_t seconds = microseconds / 1'000'000;
  write_padded(out, static_cast<std::uint64_t>(seconds / 3600), 2);
  out += ':';
  write_padded(out, static_cast<std::uint64_t>(seconds / 60 % 60), 2);
  out += ':';
  write_padded(out, static_cast<std::uint64_t>(seconds % 60), 2);
  write_fraction(out, microseconds % 1'000'000);
}
constexpr void write_instant(text& out, std::int64_t x, std::string_view zone) {
  if (!polystore::detail::is_finite_microseconds(x)) {
    out += x < 0 ? "-infinity" : "infinity";
    return;
  }
  constexpr std::int64_t day = polystore::detail::microseconds_per_day;
  const civil date = polystore::detail::civil_of_days(x / day - (x % day < 0 ? 1 : 0));
  write_civil(out, date);
  out += 'T';
  write_clock(out, (x % day + day) % day);
  out += zone;
  if (date.year <= 0) out += " BC";
}
constexpr void write_interval_part(text& out, std::int64_t count, char unit) {
  if (count != 0) out.number(count) += unit;
}
}  // namespace detail

/// ISO 8601.
constexpr void write_iso(text& out, timestamp value) { detail::write_instant(out, value.microseconds, "Z"); }
constexpr void write_iso(text& out, local_timestamp value) { detail::write_instant(out, value.microseconds, ""); }
constexpr void write_iso(text& out, time_of_day value) { detail::write_clock(out, value.microseconds); }
constexpr void write_iso(text& out, date value) {
  if (!is_finite(value)) {
    out += value < date{} ? "-infinity" : "infinity";
    return;
  }
  const civil day = civil_of(value);
  detail::write_civil(out, day);
  if (day.year <= 0) out += " BC";
}
constexpr void write_iso(text& out, const interval& value) {
  if (value == interval{}) {
    out += "PT0S";
    return;
  }
  out += 'P';
  detail::write_interval_part(out, value.months / 12, 'Y');
  detail::write_interval_part(out, value.months % 12, 'M');
  detail::write_interval_part(out, value.days, 'D');
  if (value.microseconds == 0) return;
  out += 'T';
  detail::write_interval_part(out, value.microseconds / 3'600'000'000, 'H');
  detail::write_interval_part(out, value.microseconds / 60'000'000 % 60, 'M');
  const std::int64_t rest = value.microseconds % 60'000'000, magnitude = rest < 0 ? -rest : rest;
  if (rest == 0) return;
  if (rest < 0) out += '-';
  out.number(magnitude / 1'000'000);
  detail::write_fraction(out, magnitude % 1'000'000);
  out += 'S';
}

}  // namespace polystore::inline v0::sql
