// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/sqlite/codec.hpp>

#include <string_view>

namespace polystore::inline v0::sqlite {

namespace detail {

/// Whether a time lies where its type promises: what doesn't is neither stored nor read.
template <point_in_time Point>
constexpr bool is_storable(Point value) {
  return !is_finite(value) || (value >= Point::earliest() && value <= Point::latest());
}
constexpr bool is_storable(date value) {
  return !is_finite(value) || (value >= date::earliest() && value <= date::latest());
}
constexpr bool is_storable(time_of_day value) { return is_valid(value); }

/// A time that is one number, which orders as the times do; the infinities are the ends of it.
template <class Time, auto Count>
struct counted_time_codec {
  static void encode(parameters& to, std::size_t index, Time value) {
    if (!is_storable(value)) to.refuse(index, reflect::readable_name<Time>(), "lies outside the range of its type");
    to.put_integer(index, value.*Count);
  }
  static bool decode(cell from, Time& value) {
    return codec<std::remove_cvref_t<decltype(value.*Count)>>::decode(from, value.*Count) && is_storable(value);
  }
};

}  // namespace detail

/// INTEGER: microseconds since 1970-01-01.
template <>
struct codec<timestamp> : detail::counted_time_codec<timestamp, &timestamp::microseconds> {};
template <>
struct codec<local_timestamp> : detail::counted_time_codec<local_timestamp, &local_timestamp::microseconds> {};
/// INTEGER: microseconds since midnight.
template <>
struct codec<time_of_day> : detail::counted_time_codec<time_of_day, &time_of_day::microseconds> {};
/// INTEGER: days since 1970-01-01.
template <>
struct codec<date> : detail::counted_time_codec<date, &date::days> {};

/// TEXT, ISO 8601.
template <>
struct codec<interval> {
  static void encode(parameters& to, std::size_t index, const interval& value) { to.put_text(index, to_string(value)); }
  static bool decode(cell from, interval& value) {
    std::string_view read;
    if (!from.read_text(read)) return false;
    const std::optional<interval> parsed = parse_interval(read);
    if (parsed) value = *parsed;
    return parsed.has_value();
  }
};

}  // namespace polystore::inline v0::sqlite
