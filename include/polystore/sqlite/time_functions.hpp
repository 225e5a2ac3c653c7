// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/civil.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/sqlite/scalar_function.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

// Times are microseconds since 1970 and dates days, as a clock and a calendar in UTC have them; intervals are text.
namespace polystore::inline v0::sqlite::detail {

inline constexpr std::int64_t day_length = polystore::detail::microseconds_per_day;
inline constexpr std::int64_t infinite = polystore::detail::infinite_microseconds;
inline constexpr std::int64_t minus_infinite = polystore::detail::minus_infinite_microseconds;

constexpr std::int64_t floor_of(std::int64_t x, std::int64_t by) { return x / by - (x % by < 0); }

inline interval read_interval(std::string_view text) {
  const std::optional<interval> read = parse_interval(text);
  if (!read) refuse_argument("polystore: a text is no interval");
  return *read;
}
inline std::int64_t checked_time(std::int64_t x) {
  if (!polystore::detail::in_timestamp_range(x)) refuse_argument("polystore: a timestamp is out of range");
  return x;
}

/// The day so many months later, or the last of its month.
inline std::int64_t months_later(std::int64_t day_number, std::int64_t months) {
  civil day = polystore::detail::civil_of_days(day_number);
  const std::int64_t month = std::int64_t{day.year} * 12 + day.month - 1 + months;
  day.year = static_cast<std::int32_t>(floor_of(month, 12));
  day.month = static_cast<std::int32_t>(month - floor_of(month, 12) * 12 + 1);
  while (!is_valid(day)) --day.day;
  return polystore::detail::days_of(day);
}

/// First the months, then the days, then the rest, as PostgreSQL has it.
template <int Sign>
void move_time(const arguments& of) {
  const std::int64_t from = of.integer(0);
  if (!polystore::detail::is_finite_microseconds(from)) return of.give(from);
  const interval by = read_interval(of.text(1));
  std::int64_t day = floor_of(from, day_length), moved = 0;
  const std::int64_t clock = from - day * day_length;
  if (by.months != 0) day = months_later(day, std::int64_t{by.months} * Sign);
  day += std::int64_t{by.days} * Sign;
  std::int64_t added = by.microseconds;
  if (Sign < 0) added = polystore::detail::checked_negation(added);
  if (__builtin_mul_overflow(day, day_length, &moved)) refuse_argument("polystore: a timestamp is out of range");
  of.give(checked_time(polystore::detail::checked_sum(polystore::detail::checked_sum(moved, clock), added)));
}

template <int Sign>
void move_date(const arguments& of) {
  const std::int64_t from = of.integer(0);
  const date day{static_cast<std::int32_t>(from)};
  if (!is_finite(day)) return of.give(from);
  const std::int64_t moved = from + Sign * of.integer(1);
  if (moved < date::earliest().days || moved > date::latest().days)
    refuse_argument("polystore: a date is out of range");
  of.give(moved);
}
inline void count_days(const arguments& of) {
  const date a{static_cast<std::int32_t>(of.integer(0))}, b{static_cast<std::int32_t>(of.integer(1))};
  if (!is_finite(a) || !is_finite(b)) refuse_argument("polystore: an infinite date has no distance");
  of.give(std::int64_t{a.days} - b.days);
}
/// Whole days of 24 hours, and the rest.
inline void measure_time(const arguments& of) {
  const std::int64_t between = microseconds_between(timestamp{of.integer(1)}, timestamp{of.integer(0)});
  of.give(to_string(interval{0, static_cast<std::int32_t>(between / day_length), between % day_length}));
}

inline std::int32_t checked_part(std::int64_t x) {
  if (x != static_cast<std::int32_t>(x)) refuse_argument("polystore: an interval is out of range");
  return static_cast<std::int32_t>(x);
}
template <int Sign>
interval sum_of_intervals(const interval& a, const interval& b) {
  std::int64_t microseconds = b.microseconds;
  if (Sign < 0) microseconds = polystore::detail::checked_negation(microseconds);
  return {checked_part(std::int64_t{a.months} + Sign * std::int64_t{b.months}),
          checked_part(std::int64_t{a.days} + Sign * std::int64_t{b.days}),
          polystore::detail::checked_sum(a.microseconds, microseconds)};
}
template <int Sign>
void add_intervals(const arguments& of) {
  of.give(to_string(sum_of_intervals<Sign>(read_interval(of.text(0)), read_interval(of.text(1)))));
}
inline void negate_interval(const arguments& of) {
  const interval a = read_interval(of.text(0));
  of.give(to_string(interval{checked_part(-std::int64_t{a.months}), checked_part(-std::int64_t{a.days}),
                             polystore::detail::checked_negation(a.microseconds)}));
}

/// `(unit, count)`, the count an integer of at most 32 bits.
inline void count_units(const arguments& of) {
  struct length {
    std::string_view unit;
    std::int64_t months, days, microseconds;
  };
  static constexpr length lengths[] = {{"microsecond", 0, 0, 1},
                                       {"millisecond", 0, 0, 1'000},
                                       {"second", 0, 0, 1'000'000},
                                       {"minute", 0, 0, 60'000'000},
                                       {"hour", 0, 0, 3'600'000'000},
                                       {"day", 0, 1, 0},
                                       {"week", 0, 7, 0},
                                       {"month", 1, 0, 0},
                                       {"quarter", 3, 0, 0},
                                       {"year", 12, 0, 0},
                                       {"decade", 120, 0, 0},
                                       {"century", 1200, 0, 0}};
  const std::string_view unit = of.text(0);
  const std::int64_t count = checked_part(of.integer(1));
  for (const length& each : lengths) {
    if (each.unit != unit) continue;
    of.give(to_string(
        interval{checked_part(each.months * count), checked_part(each.days * count), each.microseconds * count}));
  }
}

inline void add_time_functions(function_registry& to) {
  to.add<move_time<1>>("polystore_later", 2);
  to.add<move_time<-1>>("polystore_earlier", 2);
  to.add<move_date<1>>("polystore_days_later", 2);
  to.add<move_date<-1>>("polystore_days_earlier", 2);
  to.add<count_days>("polystore_days_between", 2);
  to.add<measure_time>("polystore_time_between", 2);
  to.add<add_intervals<1>>("polystore_add_interval", 2);
  to.add<add_intervals<-1>>("polystore_subtract_interval", 2);
  to.add<count_units>("polystore_interval", 2);
  to.add<negate_interval>("polystore_negate_interval", 1);
}

}  // namespace polystore::inline v0::sqlite::detail
