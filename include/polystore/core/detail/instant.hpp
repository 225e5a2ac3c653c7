// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/civil.hpp>
#include <polystore/core/duration.hpp>
#include <polystore/core/time_of_day.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace polystore::inline v0::detail {

inline constexpr std::int64_t infinite_microseconds = std::numeric_limits<std::int64_t>::max();
inline constexpr std::int64_t minus_infinite_microseconds = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t microseconds_per_day = 86'400'000'000;
inline constexpr std::int64_t earliest_microseconds = days_of({-4713, 11, 24}) * microseconds_per_day;
// PostgreSQL counts from 2000 and so ends 30 years later, with 294276: what lies between doesn't fit in 64 bits from 1970.
inline constexpr std::int64_t latest_microseconds = infinite_microseconds - 1;

constexpr bool is_finite_microseconds(std::int64_t x) {
  return x != infinite_microseconds && x != minus_infinite_microseconds;
}

constexpr bool in_timestamp_range(std::int64_t x) { return x >= earliest_microseconds && x <= latest_microseconds; }

constexpr std::int64_t later(std::int64_t x, std::int64_t added) {
  if (!is_finite_microseconds(x)) return x;
  const std::int64_t sum = checked_sum(x, added);
  if (!in_timestamp_range(sum)) throw_out_of_range("polystore: a timestamp is out of range");
  return sum;
}

constexpr void append_instant(text& out, std::int64_t x, std::string_view zone) {
  if (!is_finite_microseconds(x)) {
    out += x == infinite_microseconds ? "infinity" : "-infinity";
    return;
  }
  const std::int64_t days = x / microseconds_per_day - (x % microseconds_per_day < 0 ? 1 : 0);
  const civil day = civil_of_days(days);
  append_civil(out, day);
  out += 'T';
  append_clock(out, (x % microseconds_per_day + microseconds_per_day) % microseconds_per_day);
  out += zone;
  append_era(out, day);
}

/// `Z` or `±hh[:mm[:ss]]` below 16 hours, in microseconds east of UTC.
constexpr std::int64_t scan_offset(scanner& in) {
  if (in.skips("Z")) return 0;
  const bool west = in.skips("-");
  if (!west) in.expect("+");
  const std::int64_t hours = in.number(2, 2);
  const bool finer = in.skips(":");
  const std::int64_t minutes = finer ? in.number(2, 2) : 0;
  const std::int64_t seconds = finer && in.skips(":") ? in.number(2, 2) : 0;
  if (hours > 15 || minutes > 59 || seconds > 59) in.ok = false;
  return ((hours * 60 + minutes) * 60 + seconds) * (west ? -1'000'000 : 1'000'000);
}

constexpr std::optional<std::int64_t> parse_instant(std::string_view written, bool zoned) {
  if (written == "infinity") return infinite_microseconds;
  if (written == "-infinity") return minus_infinite_microseconds;
  scanner in{written};
  civil day = scan_civil(in);
  if (!in.skips("T")) in.expect(" ");
  if (in.rest.starts_with("24")) return std::nullopt;
  const std::int64_t clock = scan_clock(in);
  const std::int64_t offset = zoned ? scan_offset(in) : 0;
  scan_era(in, day);
  if (!in.finished() || !is_valid(day)) return std::nullopt;
  std::int64_t x = 0;
  if (__builtin_mul_overflow(days_of(day), microseconds_per_day, &x)) return std::nullopt;
  if (__builtin_add_overflow(x, clock - offset, &x) || !in_timestamp_range(x)) return std::nullopt;
  return x;
}

}  // namespace polystore::inline v0::detail
