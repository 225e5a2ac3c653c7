// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/range.hpp>
#include <polystore/postgres/codec_decimal.hpp>
#include <polystore/postgres/codec_time.hpp>
#include <polystore/postgres/literal.hpp>
#include <polystore/postgres/lone_parameter.hpp>

#include <cstdint>
#include <optional>
#include <type_traits>

namespace polystore::inline v0::postgres {

// clang-format off
template <> struct column_type<range<std::int32_t>> : detail::built_in_type<"int4range", 3904, 3905> {};
template <> struct column_type<range<std::int64_t>> : detail::built_in_type<"int8range", 3926, 3927> {};
template <> struct column_type<range<decimal>> : detail::built_in_type<"numrange", 3906, 3907> {};
template <> struct column_type<range<local_timestamp>> : detail::built_in_type<"tsrange", 3908, 3909> {};
template <> struct column_type<range<timestamp>> : detail::built_in_type<"tstzrange", 3910, 3911> {};
template <> struct column_type<range<date>> : detail::built_in_type<"daterange", 3912, 3913> {};
// clang-format on

namespace detail {

// A byte of flags, then each bound that there is behind its length.
enum range_flag : std::uint8_t { empty = 1, lower_included = 2, upper_included = 4, no_lower = 8, no_upper = 16 };

template <class Value>
std::uint8_t range_flags_of(const range<Value>& value) {
  if (value.is_empty()) return range_flag::empty;
  return static_cast<std::uint8_t>((value.includes_lower() ? lower_included : 0) |
                                   (value.includes_upper() ? upper_included : 0) | (value.lower() ? 0 : no_lower) |
                                   (value.upper() ? 0 : no_upper));
}

/// Reads one bound, unless the flags say that there is none.
template <class Value>
bool read_range_bound(cell& rest, bool is_absent, std::optional<Value>& bound) {
  if (is_absent) return true;
  if (rest.size < 4) return false;
  const auto size = load<std::int32_t>(rest.data);
  if (size < 0 || size > rest.size - 4) return false;
  if (!codec<Value>::decode({rest.data + 4, size}, bound.emplace())) return false;
  rest = {rest.data + 4 + size, rest.size - 4 - size};
  return true;
}

}  // namespace detail

template <class Value>
struct codec<range<Value>> {
  static void encode(parameters& to, std::size_t index, const range<Value>& value) {
    constexpr std::size_t most = 1 + 2 * (4 + numeric_capacity);
    char* const out = to.take(most);
    char* at = out;
    *at++ = static_cast<char>(detail::range_flags_of(value));
    const auto put = [&at](const std::optional<Value>& bound) {
      if (!bound) return;
      detail::lone_parameter one;
      one.put(*bound);
      at = one.write(at);
    };
    put(value.lower());
    put(value.upper());
    to.put_view(index, out, static_cast<std::size_t>(at - out));
  }
  static bool decode(cell from, range<Value>& value) {
    if (from.size < 1) return false;
    const auto flags = static_cast<std::uint8_t>(from.data[0]);
    if (flags == detail::empty) {
      value = {};
      return from.size == 1;
    }
    std::optional<Value> lower, upper;
    cell rest{from.data + 1, from.size - 1};
    const bool is_read = detail::read_range_bound(rest, flags & detail::no_lower, lower) &&
                         detail::read_range_bound(rest, flags & detail::no_upper, upper) && rest.size == 0;
    const auto lower_end = flags & detail::lower_included ? range_end::included : range_end::excluded;
    const auto upper_end = flags & detail::upper_included ? range_end::included : range_end::excluded;
    if (!is_read) return false;
    const std::optional<range<Value>> read = range<Value>::from_store(lower, upper, lower_end, upper_end);
    if (read) value = *read;
    return read.has_value() && detail::range_flags_of(value) == flags;
  }
};

namespace detail {
template <class Value>
constexpr void write_bound_literal(text& out, const std::optional<Value>& bound) {
  if (!bound) return;
  if constexpr (std::is_integral_v<Value>) {
    out.number(*bound);
  } else if constexpr (std::is_same_v<Value, decimal>) {
    relational::write_decimal(out, *bound);
  } else {
    polystore::detail::append_iso(out, *bound);
  }
}
}  // namespace detail

template <class Value>
struct literal<range<Value>> {
  static constexpr void write(text& out, const range<Value>& value) {
    out += '\'';
    if (value.is_empty()) {
      out += "empty";
    } else {
      out += value.includes_lower() ? '[' : '(';
      detail::write_bound_literal(out, value.lower());
      out += ',';
      detail::write_bound_literal(out, value.upper());
      out += value.includes_upper() ? ']' : ')';
    }
    (out += "'::") += column_type<range<Value>>::name;
  }
};

}  // namespace polystore::inline v0::postgres
