// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/postgres/codec.hpp>

#include <cstdint>
#include <limits>

namespace polystore::inline v0::postgres {

namespace detail {

// PostgreSQL counts from 2000-01-01; the largest and the smallest count are its infinities, as they are ours.
inline constexpr std::int64_t epoch_microseconds = 946'684'800'000'000;
inline constexpr std::int32_t epoch_days = 10'957;

template <class Count>
constexpr bool is_sentinel(Count count) {
  return count == std::numeric_limits<Count>::max() || count == std::numeric_limits<Count>::min();
}
/// Moves a count to another epoch; false when it would leave its range or turn into an infinity.
template <class Count>
constexpr bool move_epoch(Count from, Count by, Count& to) {
  if (is_sentinel(from)) {
    to = from;
    return true;
  }
  return !__builtin_add_overflow(from, by, &to) && !is_sentinel(to);
}

template <class Point>
struct instant_codec {
  [[gnu::noinline]] static void encode(parameters& to, std::size_t index, Point value) {
    std::int64_t count;
    if (!move_epoch(value.microseconds, -epoch_microseconds, count)) {
      refuse<value_out_of_range>("polystore: a timestamp lies before what PostgreSQL can store");
    }
    to.put_word(index, count);
  }
  static bool decode(cell from, Point& value) {
    return from.size == 8 && move_epoch(load<std::int64_t>(from.data), epoch_microseconds, value.microseconds);
  }
};

}  // namespace detail

template <>
struct codec<timestamp> : detail::instant_codec<timestamp> {};
template <>
struct codec<local_timestamp> : detail::instant_codec<local_timestamp> {};

template <>
struct codec<date> {
  static void encode(parameters& to, std::size_t index, date value) {
    std::int32_t count;
    if (!detail::move_epoch(value.days, -detail::epoch_days, count)) {
      refuse<value_out_of_range>("polystore: a date lies before what PostgreSQL can store");
    }
    to.put_word(index, count);
  }
  static bool decode(cell from, date& value) {
    return from.size == 4 && detail::move_epoch(detail::load<std::int32_t>(from.data), detail::epoch_days, value.days);
  }
};

template <>
struct codec<time_of_day> {
  static void encode(parameters& to, std::size_t index, time_of_day value) { to.put_word(index, value.microseconds); }
  static bool decode(cell from, time_of_day& value) {
    if (from.size != 8) return false;
    value.microseconds = detail::load<std::int64_t>(from.data);
    return true;
  }
};

/// The two ends in all three parts are refused: from PostgreSQL 17 on they are infinities.
template <>
struct codec<interval> {
  static constexpr bool is_infinite(const interval& value) {
    constexpr interval most{std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::max(),
                            std::numeric_limits<std::int64_t>::max()};
    constexpr interval least{std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::min(),
                             std::numeric_limits<std::int64_t>::min()};
    return value == most || value == least;
  }
  static void encode(parameters& to, std::size_t index, const interval& value) {
    if (is_infinite(value)) {
      refuse<value_out_of_range>(
          "polystore: an interval has all its parts at their ends, which PostgreSQL takes for "
          "infinity");
    }
    char* const out = to.take(16);
    detail::store(out, value.microseconds);
    detail::store(out + 8, value.days);
    detail::store(out + 12, value.months);
    to.put_view(index, out, 16);
  }
  static bool decode(cell from, interval& value) {
    if (from.size != 16) return false;
    value.microseconds = detail::load<std::int64_t>(from.data);
    value.days = detail::load<std::int32_t>(from.data + 8);
    value.months = detail::load<std::int32_t>(from.data + 12);
    return !is_infinite(value);
  }
};

}  // namespace polystore::inline v0::postgres
