// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/expr/like_pattern.hpp>
#include <polystore/reflect/enum_labels.hpp>
#include <polystore/relational/literal_text.hpp>
#include <polystore/sqlite/array_literal.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::sqlite {

namespace detail {

/// A real as a number that SQLite reads without rounding. A float is stored as the double that it equals, which seldom
/// has few digits: a fraction says it, `(13421773.0 / 134217728.0)`.
template <class Real>
constexpr void write_real(text& out, Real value) {
  const double magnitude = value < 0 ? -double{value} : double{value};
  if (std::is_same_v<Real, double> || relational::has_short_double(value) || !(magnitude < 1)) {
    return relational::write_real(out, double{value});
  }
  double numerator = magnitude;
  std::uint64_t denominator = 1;
  for (;
       denominator < std::uint64_t{1} << 62 && numerator != static_cast<double>(static_cast<std::uint64_t>(numerator));
       denominator *= 2) {
    numerator *= 2;
  }
  if (numerator != static_cast<double>(static_cast<std::uint64_t>(numerator))) out += relational::no_literal;
  out += value < 0 ? "(-" : "(";
  out.magnitude_of(static_cast<std::uint64_t>(numerator)) += ".0 / ";
  out.magnitude_of(denominator) += ".0)";
}

}  // namespace detail

/// Writes a value as SQLite stores it: `1`, `X'...'` for a uuid, `'12.50'` for a decimal, microseconds for a timestamp.
template <class Value>
constexpr void write_literal(text& out, const Value& value) {
  if constexpr (travels_as_another<Value>) {
    write_literal(out, stored_as<Value>::to(value));
  } else if constexpr (std::is_same_v<Value, bool>) {
    out += value ? '1' : '0';
  } else if constexpr (std::is_enum_v<Value>) {
    const std::string_view label = reflect::label_of(value);
    if (label.empty()) out += relational::no_literal;
    relational::write_quoted(out, label);
  } else if constexpr (std::is_integral_v<Value>) {
    if (value > 0 && static_cast<std::uint64_t>(value) > INT64_MAX) out += relational::no_literal;
    out.number(static_cast<long long>(value));
  } else if constexpr (std::is_floating_point_v<Value>) {
    detail::write_real(out, value);
  } else if constexpr (std::is_convertible_v<const Value&, std::string_view>) {
    relational::write_quoted(out, value);
  } else if constexpr (std::is_same_v<Value, json>) {
    relational::write_quoted(out, value.text);
  } else if constexpr (is_like_pattern<Value>) {
    relational::write_pattern(out, value);
  } else if constexpr (std::is_same_v<Value, uuid>) {
    out += "X'";
    for (std::size_t i = 0; i < 16; ++i) polystore::detail::append_hexadecimal(out, value.data[i]);
    out += '\'';
  } else if constexpr (relational::is_byte_array<Value>) {
    out += "X'";
    relational::write_bytes(out, value);
    out += '\'';
  } else if constexpr (std::is_same_v<Value, decimal> || std::is_same_v<Value, interval>) {
    out += '\'';
    if constexpr (std::is_same_v<Value, decimal>) {
      relational::write_decimal(out, value);
    } else {
      polystore::detail::append_iso(out, value);
    }
    out += '\'';
  } else if constexpr (requires { literal<Value>::write(out, value); }) {
    literal<Value>::write(out, value);
  } else if constexpr (std::is_same_v<Value, date>) {
    out.number(value.days);
  } else {
    out.number(value.microseconds);
  }
}

}  // namespace polystore::inline v0::sqlite
