// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/civil.hpp>
#include <polystore/core/detail/out_of_range.hpp>
#include <polystore/core/detail/scanner.hpp>
#include <polystore/core/duration.hpp>

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace polystore::inline v0 {

/// A day, as days since 1970-01-01; the two ends of the type stand for PostgreSQL's infinities.
struct date {
  std::int32_t days{};

  static constexpr date infinity() noexcept { return {std::numeric_limits<std::int32_t>::max()}; }
  static constexpr date minus_infinity() noexcept { return {std::numeric_limits<std::int32_t>::min()}; }
  /// 4714-11-24 BC.
  static constexpr date earliest() noexcept { return {-2'440'588}; }
  /// 5874897-12-31.
  static constexpr date latest() noexcept { return {2'145'042'905}; }
  friend constexpr auto operator<=>(const date&, const date&) = default;
};

/// Whether it is a day, not an infinity.
constexpr bool is_finite(date x) noexcept { return x != date::infinity() && x != date::minus_infinity(); }

/// The day in parts; throws for an infinity.
constexpr civil civil_of(date x) {
  if (!is_finite(x)) detail::throw_out_of_range("polystore: an infinite date has no year, month and day");
  return detail::civil_of_days(x.days);
}

/// The day with these parts; throws if the calendar or the type doesn't have it.
constexpr date date_of(const civil& day) {
  const std::int64_t days = is_valid(day) ? detail::days_of(day) : std::numeric_limits<std::int64_t>::max();
  if (days < date::earliest().days || days > date::latest().days) {
    detail::throw_out_of_range("polystore: no such date, or out of range");
  }
  return {static_cast<std::int32_t>(days)};
}

/// The same, from three numbers: `date_of(2024, 2, 29)`.
constexpr date date_of(std::int32_t year, std::int32_t month, std::int32_t day) { return date_of({year, month, day}); }

/// The day so many days later; an infinity stays what it is; throws out of range.
constexpr date operator+(date x, days added) {
  if (!is_finite(x)) return x;
  const std::int64_t sum = detail::checked_sum(x.days, added.value);
  if (sum < date::earliest().days || sum > date::latest().days) {
    detail::throw_out_of_range("polystore: a date is out of range");
  }
  return {static_cast<std::int32_t>(sum)};
}

/// The day so many days earlier.
constexpr date operator-(date x, days taken) { return x + days{detail::checked_negation(taken.value)}; }

namespace detail {
constexpr void append_iso(text& out, date x) {
  if (!is_finite(x)) {
    out += x == date::infinity() ? "infinity" : "-infinity";
    return;
  }
  const civil day = civil_of(x);
  append_civil(out, day);
  append_era(out, day);
}
}  // namespace detail

/// ISO 8601, `2024-02-29`; `0044-03-15 BC` before the year 1 and `infinity` as PostgreSQL reads them.
inline std::string to_string(date x) {
  return detail::spelt([&](text& out) { detail::append_iso(out, x); });
}

/// Reads what `to_string` writes; empty for anything else, from 4714-11-24 BC to 5874897-12-31.
constexpr std::optional<date> parse_date(std::string_view written) {
  if (written == "infinity") return date::infinity();
  if (written == "-infinity") return date::minus_infinity();
  detail::scanner in{written};
  civil day = detail::scan_civil(in);
  detail::scan_era(in, day);
  if (!in.finished() || !is_valid(day)) return std::nullopt;
  const std::int64_t days = detail::days_of(day);
  if (days < date::earliest().days || days > date::latest().days) return std::nullopt;
  return date{static_cast<std::int32_t>(days)};
}

}  // namespace polystore::inline v0
