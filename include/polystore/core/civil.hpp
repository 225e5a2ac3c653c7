// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/padded.hpp>
#include <polystore/core/detail/scanner.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

namespace polystore::inline v0 {

/// Year, month and day in the proleptic Gregorian calendar; year 0 is 1 BC, as in `<chrono>`.
struct civil {
  std::int32_t year{};
  std::int32_t month{};
  std::int32_t day{};
  friend constexpr auto operator<=>(const civil&, const civil&) = default;
};

/// Whether the calendar has this day: 2024-02-30 is refused, 29 February of 1 BC (year 0) is not.
constexpr bool is_valid(const civil& day) noexcept {
  if (day.month < 1 || day.month > 12 || day.day < 1) return false;
  const bool leap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0);
  const int last = day.month == 2 ? (leap ? 29 : 28) : 30 + (day.month + day.month / 8) % 2;
  return day.day <= last;
}

namespace detail {

// The calendar counts from 0000-03-01 in eras of 400 years, so that the leap day comes last (H. Hinnant, days_from_civil).
constexpr std::int64_t days_of(const civil& day) {
  const std::int64_t year = std::int64_t{day.year} - (day.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

constexpr civil civil_of_days(std::int64_t days) {
  const std::int64_t shifted = days + 719'468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
  const std::int64_t day_of_era = shifted - era * 146'097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shift_month = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shift_month + (shift_month < 10 ? 3 : -9);
  return {static_cast<std::int32_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), static_cast<std::int32_t>(month),
          static_cast<std::int32_t>(day_of_year - (153 * shift_month + 2) / 5 + 1)};
}

/// `2024-02-29`; a year before 1 AD is counted backwards and needs `append_era` at the end of the text.
constexpr void append_civil(text& out, const civil& day) {
  append_padded(out, day.year > 0 ? std::int64_t{day.year} : 1 - std::int64_t{day.year}, 4);
  out += '-';
  append_padded(out, day.month, 2);
  out += '-';
  append_padded(out, day.day, 2);
}

constexpr void append_era(text& out, const civil& day) {
  if (day.year <= 0) out += " BC";
}

constexpr civil scan_civil(scanner& in) {
  const std::size_t before = in.rest.size();
  const bool zero = in.rest.starts_with('0');
  civil day{};
  day.year = static_cast<std::int32_t>(in.number(4, 7));
  if ((zero && before - in.rest.size() > 4) || day.year == 0) in.ok = false;
  in.expect("-");
  day.month = static_cast<std::int32_t>(in.number(2, 2));
  in.expect("-");
  day.day = static_cast<std::int32_t>(in.number(2, 2));
  return day;
}

constexpr void scan_era(scanner& in, civil& day) {
  if (in.skips(" BC")) day.year = 1 - day.year;
}

}  // namespace detail

}  // namespace polystore::inline v0
