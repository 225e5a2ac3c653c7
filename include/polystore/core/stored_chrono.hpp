// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/chrono.hpp>
#include <polystore/core/error.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/loss.hpp>
#include <polystore/core/stored_as.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>

// The types of <chrono> as fields: points in time are timestamps, rounded half-even where they are finer than a
// microsecond; days are dates; durations are intervals without months and days. What doesn't fit is refused both ways.
namespace polystore::inline v0 {

namespace detail {

/// Converts what is to be sent.
template <class Convert>
auto sent_chrono(Convert convert) {
  try {
    return convert();
  } catch (const std::out_of_range&) {
    refuse<value_out_of_range>("polystore: a std::chrono value lies outside the range of the type that stores it");
  }
}

/// What is lost of a count of some unit: nothing where that is a whole number of microseconds.
template <class Period>
constexpr loss loss_of_period(loss of_finer) {
  return microseconds_per<Period>::den == 1 ? loss::none : of_finer;
}

/// Microseconds in another unit; empty where it can't count so far, or not so finely.
template <class Duration>
constexpr std::optional<Duration> exact_duration(std::int64_t microseconds) {
  using per = microseconds_per<typename Duration::period>;
  using limits = std::numeric_limits<typename Duration::rep>;
  const int128 scaled = static_cast<int128>(microseconds) * per::den;
  const int128 count = scaled / per::num;
  if (scaled % per::num != 0 || count < limits::min() || count > limits::max()) return std::nullopt;
  return Duration{static_cast<typename Duration::rep>(count)};
}
template <class Point>
constexpr std::optional<Point> exact_point(std::int64_t microseconds) {
  const auto since = exact_duration<typename Point::duration>(microseconds);
  return since && is_finite_microseconds(microseconds) ? std::optional<Point>(Point(*since)) : std::nullopt;
}

}  // namespace detail

/// timestamp with time zone
template <class Duration>
struct stored_as<std::chrono::sys_time<Duration>> {
  using value = std::chrono::sys_time<Duration>;
  using type = timestamp;
  static constexpr loss loses = detail::loss_of_period<typename Duration::period>(loss::rounding);
  static type to(value x) {
    return detail::sent_chrono([x] { return from_sys(x); });
  }
  static constexpr std::optional<value> from(type x) { return detail::exact_point<value>(x.microseconds); }
};

/// timestamp without time zone
template <class Duration>
struct stored_as<std::chrono::local_time<Duration>> {
  using value = std::chrono::local_time<Duration>;
  using type = local_timestamp;
  static constexpr loss loses = detail::loss_of_period<typename Duration::period>(loss::rounding);
  static type to(value x) {
    return detail::sent_chrono([x] { return from_local(x); });
  }
  static constexpr std::optional<value> from(type x) { return detail::exact_point<value>(x.microseconds); }
};

/// date
template <>
struct stored_as<std::chrono::year_month_day> {
  using type = date;
  static type to(std::chrono::year_month_day x) {
    return detail::sent_chrono([x] { return from_ymd(x); });
  }
  static std::optional<std::chrono::year_month_day> from(type x) {
    if (!is_finite(x) || civil_of(x).year < -32'767 || civil_of(x).year > 32'767) return std::nullopt;
    return to_ymd(x);
  }
};
/// date
template <>
struct stored_as<std::chrono::sys_days> {
  using type = date;
  static type to(std::chrono::sys_days x) {
    const std::int64_t days = x.time_since_epoch().count();
    if (days < date::earliest().days || days > date::latest().days) {
      refuse<value_out_of_range>("polystore: a std::chrono::sys_days lies outside the range of a date");
    }
    return {static_cast<std::int32_t>(days)};
  }
  static constexpr std::optional<std::chrono::sys_days> from(type x) {
    if (!is_finite(x)) return std::nullopt;
    return std::chrono::sys_days(std::chrono::days(x.days));
  }
};

/// interval; a duration finer than a microsecond is refused unless it is a whole number of them.
template <std::integral Count, class Period>
struct stored_as<std::chrono::duration<Count, Period>> {
  using value = std::chrono::duration<Count, Period>;
  using type = interval;
  static constexpr loss loses = detail::loss_of_period<Period>(loss::fraction);
  static type to(value x) {
    using per = detail::microseconds_per<Period>;
    const int128 scaled = static_cast<int128>(x.count()) * per::num;
    const int128 count = scaled / per::den;
    using limits = std::numeric_limits<std::int64_t>;
    if (scaled % per::den != 0 || count < limits::min() || count > limits::max()) {
      refuse<value_out_of_range>("polystore: a std::chrono::duration is no whole number of microseconds in 64 bits");
    }
    return {0, 0, static_cast<std::int64_t>(count)};
  }
  static constexpr std::optional<value> from(const type& x) {
    if (x.months != 0 || x.days != 0) return std::nullopt;
    return detail::exact_duration<value>(x.microseconds);
  }
};

}  // namespace polystore::inline v0
