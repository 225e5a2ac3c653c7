// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/civil.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/sqlite/time_functions.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

// date_trunc and extract, on a clock and a calendar in UTC.
namespace polystore::inline v0::sqlite::detail {

/// What a clock on UTC shows at an instant is the same number.
inline void show_in_utc(const arguments& of) { of.give_argument(0); }

/// 1 for a Monday, 7 for a Sunday.
constexpr std::int64_t weekday(std::int64_t day) { return day + 3 - floor_of(day + 3, 7) * 7 + 1; }
constexpr std::int64_t first_of_year(std::int64_t year) {
  return polystore::detail::days_of({static_cast<std::int32_t>(year), 1, 1});
}
/// The year to which a week belongs: that of its Thursday.
constexpr std::int64_t week_year(std::int64_t day) {
  return polystore::detail::civil_of_days(day - weekday(day) + 4).year;
}

/// The first day of the month, quarter, year, decade or century; of a day for anything else.
inline std::int64_t truncated_day(std::string_view unit, std::int64_t number) {
  if (unit == "week") return number - weekday(number) + 1;
  civil day = polystore::detail::civil_of_days(number);
  day.day = 1;
  if (unit == "month") return polystore::detail::days_of(day);
  if (unit == "quarter") {
    day.month = (day.month - 1) / 3 * 3 + 1;
    return polystore::detail::days_of(day);
  }
  if (unit == "year") return first_of_year(day.year);
  if (unit == "decade") return first_of_year(floor_of(day.year, 10) * 10);
  if (unit == "century") return first_of_year(floor_of(std::int64_t{day.year} - 1, 100) * 100 + 1);
  return number;
}
/// `(unit, time, zone)`; the zone is UTC.
inline void truncate_time(const arguments& of) {
  const std::string_view unit = of.text(0);
  const std::int64_t time = of.integer(1);
  if (!polystore::detail::is_finite_microseconds(time)) return of.give(time);
  std::int64_t length = 0;
  if (unit == "microsecond") length = 1;
  if (unit == "millisecond") length = 1'000;
  if (unit == "second") length = 1'000'000;
  if (unit == "minute") length = 60'000'000;
  if (unit == "hour") length = 3'600'000'000;
  if (length > 0) return of.give(floor_of(time, length) * length);
  std::int64_t start = 0;
  if (__builtin_mul_overflow(truncated_day(unit, floor_of(time, day_length)), day_length, &start)) {
    refuse_argument("polystore: a timestamp is out of range");
  }
  of.give(checked_time(start));
}

/// A part that is a whole number, of a day. There is no year 0: before 1 comes -1, which is 1 BC.
inline std::int64_t part_of_day(std::string_view part, std::int64_t number) {
  const civil day = polystore::detail::civil_of_days(number);
  const auto numbered = [](std::int64_t year) { return year > 0 ? year : year - 1; };
  if (part == "day") return day.day;
  if (part == "month") return day.month;
  if (part == "quarter") return (day.month - 1) / 3 + 1;
  if (part == "year") return numbered(day.year);
  if (part == "isodow") return weekday(number);
  if (part == "dow") return weekday(number) % 7;
  if (part == "doy") return number - first_of_year(day.year) + 1;
  if (part == "isoyear") return numbered(week_year(number));
  const std::int64_t thursday = number - weekday(number) + 4;  // "week"
  return (thursday - first_of_year(week_year(number))) / 7 + 1;
}
inline void give_clock_part(const arguments& of, std::string_view part, std::int64_t clock) {
  if (part == "hour") return of.give(clock / 3'600'000'000);
  if (part == "minute") return of.give(clock / 60'000'000 % 60);
  of.give(static_cast<double>(clock / 1'000'000 % 60) + static_cast<double>(clock % 1'000'000) / 1e6);
}
constexpr bool is_clock_part(std::string_view part) { return part == "hour" || part == "minute" || part == "second"; }

/// An infinite time has an infinite epoch, no year that is a number, and no other part.
inline void give_part_of_instant(const arguments& of, std::string_view part, std::int64_t time) {
  if (!polystore::detail::is_finite_microseconds(time)) {
    const double infinity = std::numeric_limits<double>::infinity();
    if (part == "epoch") return of.give(time < 0 ? -infinity : infinity);
    if (part == "year" || part == "isoyear") refuse_argument("polystore: an infinite timestamp has no year");
    return;
  }
  if (part == "epoch") return of.give(static_cast<double>(time) / 1e6);
  const std::int64_t day = floor_of(time, day_length);
  if (is_clock_part(part)) return give_clock_part(of, part, time - day * day_length);
  of.give(part_of_day(part, day));
}
/// `(part, time, zone)`; the zone is UTC.
inline void part_of_instant(const arguments& of) { give_part_of_instant(of, of.text(0), of.integer(1)); }
inline void part_of_date(const arguments& of) {
  const date day{static_cast<std::int32_t>(of.integer(1))};
  if (!is_finite(day)) return give_part_of_instant(of, of.text(0), day < date{} ? minus_infinite : infinite);
  std::int64_t time = 0;
  if (__builtin_mul_overflow(std::int64_t{day.days}, day_length, &time)) {
    refuse_argument("polystore: a timestamp is out of range");
  }
  give_part_of_instant(of, of.text(0), time);
}
inline void part_of_clock(const arguments& of) {
  if (of.text(0) == "epoch") return of.give(static_cast<double>(of.integer(1)) / 1e6);
  if (!is_clock_part(of.text(0))) refuse_argument("polystore: a time of day has no such part");
  give_clock_part(of, of.text(0), of.integer(1));
}
inline void part_of_interval(const arguments& of) {
  const std::string_view part = of.text(0);
  const interval x = read_interval(of.text(1));
  if (part == "epoch") {  // a year counts 365.25 days, a month on its own 30
    const double months = 365.25 * 86'400 * (x.months / 12) + 30.0 * 86'400 * (x.months % 12);
    return of.give(static_cast<double>(x.microseconds) / 1e6 + months + 86'400.0 * x.days);
  }
  if (part == "hour") return of.give(x.microseconds / 3'600'000'000);
  if (is_clock_part(part)) return give_clock_part(of, part, x.microseconds);
  if (part == "day") return of.give(std::int64_t{x.days});
  if (part == "month") return of.give(std::int64_t{x.months % 12});
  if (part == "quarter") return of.give(std::int64_t{x.months % 12 / 3 + 1});
  if (part == "year") return of.give(std::int64_t{x.months / 12});
  refuse_argument("polystore: an interval has no such part");
}

inline void add_part_functions(function_registry& to) {
  to.add<show_in_utc>("polystore_clock", 2);
  to.add<truncate_time>("polystore_date_trunc", -1);
  to.add<part_of_instant>("polystore_date_part", -1);
  to.add<part_of_date>("polystore_part_of_date", 2);
  to.add<part_of_clock>("polystore_part_of_time", 2);
  to.add<part_of_interval>("polystore_part_of_interval", 2);
}

}  // namespace polystore::inline v0::sqlite::detail
