// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/out_of_range.hpp>
#include <polystore/core/detail/padded.hpp>
#include <polystore/core/detail/scanner.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace polystore::inline v0 {

/// A time of day without a zone, in microseconds since midnight, 00:00:00 to 24:00:00 inclusive.
struct time_of_day {
  std::int64_t microseconds{};

  /// 24:00:00.
  static constexpr time_of_day latest() noexcept { return {86'400'000'000}; }
  friend constexpr auto operator<=>(const time_of_day&, const time_of_day&) = default;
};

/// Whether it lies between 00:00:00 and 24:00:00.
constexpr bool is_valid(time_of_day x) noexcept { return x.microseconds >= 0 && x <= time_of_day::latest(); }

namespace detail {

/// `12:00:00` or `12:00:00.123456`.
constexpr void append_clock(text& out, std::int64_t microseconds) {
  const std::int64_t seconds = microseconds / 1'000'000;
  append_padded(out, seconds / 3600, 2);
  out += ':';
  append_padded(out, seconds / 60 % 60, 2);
  out += ':';
  append_padded(out, seconds % 60, 2);
  append_microseconds(out, microseconds % 1'000'000);
}

constexpr void append_iso(text& out, time_of_day x) { append_clock(out, x.microseconds); }

/// Reads a clock up to 24:00:00, in microseconds; no leap second.
constexpr std::int64_t scan_clock(scanner& in) {
  const std::int64_t hour = in.number(2, 2);
  in.expect(":");
  const std::int64_t minute = in.number(2, 2);
  in.expect(":");
  const std::int64_t second = in.number(2, 2);
  const std::int64_t fraction = in.skips(".") ? in.microseconds() : 0;
  const std::int64_t total = ((hour * 60 + minute) * 60 + second) * 1'000'000 + fraction;
  if (minute > 59 || second > 59 || total > time_of_day::latest().microseconds) in.ok = false;
  return total;
}

}  // namespace detail

/// The time with these parts; throws if there is none: a leap second isn't a time of day.
constexpr time_of_day time_of(int hour, int minute, int second, std::int32_t microsecond = 0) {
  const bool in_parts = hour >= 0 && hour <= 24 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59 &&
                        microsecond >= 0 && microsecond <= 999'999;
  const time_of_day x{((hour * 60 + minute) * 60 + second) * std::int64_t{1'000'000} + microsecond};
  if (!in_parts || !is_valid(x)) detail::throw_out_of_range("polystore: no such time of day");
  return x;
}

/// ISO 8601: `12:00:00`, with six digits of a fraction if there is one; throws if it isn't valid.
inline std::string to_string(time_of_day x) {
  if (!is_valid(x)) detail::throw_out_of_range("polystore: a time of day is out of range");
  return detail::spelt([&](text& out) { detail::append_iso(out, x); });
}

/// Reads `hh:mm:ss[.ffffff]`; digits past the sixth are rounded half-even; empty for anything else.
constexpr std::optional<time_of_day> parse_time_of_day(std::string_view written) {
  detail::scanner in{written};
  const std::int64_t microseconds = detail::scan_clock(in);
  if (!in.finished()) return std::nullopt;
  return time_of_day{microseconds};
}

}  // namespace polystore::inline v0
