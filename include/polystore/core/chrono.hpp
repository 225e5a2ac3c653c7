// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/detail/int128.hpp>
#include <polystore/core/timestamp.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <ratio>

namespace polystore::inline v0 {

/// An integral `std::chrono` duration at least as fine as a microsecond.
template <class Duration>
concept microseconds_or_finer =
    std::integral<typename Duration::rep> && std::ratio_less_equal_v<typename Duration::period, std::micro>;

namespace detail {

/// A duration in microseconds, rounded half-even where it is finer; throws outside a timestamp's range.
template <class Rep, class Period>
constexpr std::int64_t rounded_microseconds(std::chrono::duration<Rep, Period> x) {
  static_assert(std::integral<Rep>, "polystore: a time_point with a floating-point count isn't exact; cast it first");
  using per = microseconds_per<Period>;
  const int128 scaled = static_cast<int128>(x.count()) * per::num;
  const int128 floor = scaled / per::den - (scaled % per::den < 0 ? 1 : 0);
  const int128 twice = (scaled - floor * per::den) * 2;
  const int128 rounded = floor + (twice > per::den || (twice == per::den && floor % 2 != 0) ? 1 : 0);
  if (rounded < earliest_microseconds || rounded > latest_microseconds) {
    throw_out_of_range("polystore: a time_point is out of a timestamp's range");
  }
  return static_cast<std::int64_t>(rounded);
}

/// Microseconds as a duration as fine or finer; throws where it can't count so far, and for an infinity.
template <class Duration>
constexpr Duration duration_of(std::int64_t microseconds) {
  if (!is_finite_microseconds(microseconds)) throw_out_of_range("polystore: an infinite timestamp is no time_point");
  using per = microseconds_per<typename Duration::period>;
  const int128 scaled = static_cast<int128>(microseconds) * per::den;
  using limits = std::numeric_limits<typename Duration::rep>;
  if (scaled < limits::min() || scaled > limits::max()) {
    throw_out_of_range("polystore: a timestamp is out of the time_point's range");
  }
  return Duration{static_cast<typename Duration::rep>(scaled)};
}

}  // namespace detail

/// The instant as a time_point; `to_sys<std::chrono::nanoseconds>` throws before 1677 and after 2262 instead of wrapping.
template <microseconds_or_finer Duration = std::chrono::microseconds>
constexpr std::chrono::sys_time<Duration> to_sys(timestamp x) {
  return std::chrono::sys_time<Duration>{detail::duration_of<Duration>(x.microseconds)};
}

/// The instant of a time_point of the system's clock, rounded half-even where that is finer than a microsecond.
template <class Duration>
constexpr timestamp from_sys(std::chrono::sys_time<Duration> x) {
  return {detail::rounded_microseconds(x.time_since_epoch())};
}

/// The local time as a time_point; throws as `to_sys` does.
template <microseconds_or_finer Duration = std::chrono::microseconds>
constexpr std::chrono::local_time<Duration> to_local(local_timestamp x) {
  return std::chrono::local_time<Duration>{detail::duration_of<Duration>(x.microseconds)};
}

/// The local time of a time_point, rounded as `from_sys` does.
template <class Duration>
constexpr local_timestamp from_local(std::chrono::local_time<Duration> x) {
  return {detail::rounded_microseconds(x.time_since_epoch())};
}

/// The day in `<chrono>`'s parts; throws for an infinity and beyond its years -32767 to 32767.
constexpr std::chrono::year_month_day to_ymd(date x) {
  const civil day = civil_of(x);
  if (day.year < -32'767 || day.year > 32'767) detail::throw_out_of_range("polystore: a date is out of chrono's years");
  return {std::chrono::year{day.year}, std::chrono::month{static_cast<unsigned>(day.month)},
          std::chrono::day{static_cast<unsigned>(day.day)}};
}

/// The day of `<chrono>`'s parts; throws if the calendar doesn't have it.
constexpr date from_ymd(std::chrono::year_month_day x) {
  return date_of(int{x.year()}, static_cast<std::int32_t>(unsigned{x.month()}),
                 static_cast<std::int32_t>(unsigned{x.day()}));
}

}  // namespace polystore::inline v0
