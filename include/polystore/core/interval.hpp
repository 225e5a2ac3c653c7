// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/padded.hpp>
#include <polystore/core/detail/scanner.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace polystore::inline v0 {

/// Months, days and microseconds kept apart as PostgreSQL does, since neither a month nor a day has a fixed length.
/// Two are equal if each part is: 1 month differs from 30 days, and there is no order.
struct interval {
  std::int32_t months{};
  std::int32_t days{};
  std::int64_t microseconds{};
  friend constexpr bool operator==(const interval&, const interval&) = default;
};

namespace detail {

constexpr void append_interval_part(text& out, std::int64_t count, char unit) {
  if (count == 0) return;
  out.number(count) += unit;
}

constexpr void append_interval_seconds(text& out, std::int64_t microseconds) {
  if (microseconds == 0) return;
  if (microseconds < 0) out += '-';
  const std::int64_t fraction = microseconds % 1'000'000;
  const std::int64_t whole = microseconds / 1'000'000;
  out.number(whole < 0 ? -whole : whole);
  append_microseconds(out, fraction < 0 ? -fraction : fraction);
  out += 'S';
}

/// A sum of parts that remembers when it stopped fitting.
struct part_sum {
  std::int64_t value = 0;
  bool ok = true;
  constexpr void add(std::int64_t count, std::int64_t each) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(count, each, &product) || __builtin_add_overflow(value, product, &value)) ok = false;
  }
  constexpr bool fits_32() const {
    return ok && value >= std::numeric_limits<std::int32_t>::min() && value <= std::numeric_limits<std::int32_t>::max();
  }
};

/// One part such as `-4H`: what it counts, in which unit, and the fraction that seconds alone may have.
struct interval_part {
  std::int64_t count = 0;
  std::int64_t fraction = 0;
  char unit = 0;
};

constexpr interval_part scan_interval_part(scanner& in) {
  interval_part part;
  const bool negative = in.skips("-");
  if (!negative) in.skips("+");
  part.count = in.number(1, 18);
  const bool decimal = in.skips(".");
  if (decimal) part.fraction = in.microseconds();
  if (!in.ok || in.rest.empty() || (decimal && in.rest.front() != 'S')) {
    in.ok = false;
    return {};
  }
  part.unit = in.rest.front();
  in.rest.remove_prefix(1);
  if (negative) part = {-part.count, -part.fraction, part.unit};
  return part;
}

struct interval_sums {
  part_sum months{};
  part_sum days{};
  part_sum microseconds{};

  /// Adds a part whose place in its order is given back, -1 if there is no such unit on this side of the `T`.
  constexpr int add(const interval_part& part, bool after_t) {
    if (after_t) {
      if (part.unit == 'H') return microseconds.add(part.count, 3'600'000'000), 4;
      if (part.unit == 'M') return microseconds.add(part.count, 60'000'000), 5;
      if (part.unit != 'S') return -1;
      return microseconds.add(part.count, 1'000'000), microseconds.add(part.fraction, 1), 6;
    }
    if (part.unit == 'Y') return months.add(part.count, 12), 0;
    if (part.unit == 'M') return months.add(part.count, 1), 1;
    if (part.unit == 'W') return days.add(part.count, 7), 2;
    if (part.unit == 'D') return days.add(part.count, 1), 3;
    return -1;
  }
};

}  // namespace detail

namespace detail {
constexpr void append_iso(text& out, const interval& x) {
  if (x == interval{}) {
    out += "PT0S";
    return;
  }
  out += 'P';
  append_interval_part(out, x.months / 12, 'Y');
  append_interval_part(out, x.months % 12, 'M');
  append_interval_part(out, x.days, 'D');
  if (x.microseconds == 0) return;
  out += 'T';
  append_interval_part(out, x.microseconds / 3'600'000'000, 'H');
  append_interval_part(out, x.microseconds / 60'000'000 % 60, 'M');
  append_interval_seconds(out, x.microseconds % 60'000'000);
}
}  // namespace detail

/// ISO 8601 with a sign per part, as PostgreSQL reads it: `P1Y2M3DT4H5M6.000007S`, `P-1DT-0.500000S`, `PT0S`.
inline std::string to_string(const interval& x) {
  return detail::spelt([&](text& out) { detail::append_iso(out, x); });
}

/// Reads ISO 8601 parts Y M W D T H M S in this order, each with its own sign; a fraction in the seconds alone,
/// rounded half-even past six digits; empty for anything else and for what doesn't fit.
constexpr std::optional<interval> parse_interval(std::string_view written) {
  detail::scanner in{written};
  in.expect("P");
  detail::interval_sums sums;
  bool after_t = false;
  int last = -1;
  bool wanted = true;
  while (in.ok && (wanted || !in.rest.empty())) {
    if (!after_t && in.skips("T")) after_t = true;
    const int place = sums.add(detail::scan_interval_part(in), after_t);
    if (place <= last) return std::nullopt;
    last = place;
    wanted = false;
  }
  if (!in.ok || !sums.months.fits_32() || !sums.days.fits_32() || !sums.microseconds.ok) return std::nullopt;
  return interval{static_cast<std::int32_t>(sums.months.value), static_cast<std::int32_t>(sums.days.value),
                  sums.microseconds.value};
}

}  // namespace polystore::inline v0
