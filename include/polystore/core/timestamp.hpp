// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/instant.hpp>
#include <polystore/core/duration.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace polystore::inline v0 {

/// An instant, in microseconds since 1970-01-01T00:00:00 UTC; the two ends of the type are PostgreSQL's infinities.
struct timestamp {
  std::int64_t microseconds{};

  static constexpr timestamp infinity() noexcept { return {detail::infinite_microseconds}; }
  static constexpr timestamp minus_infinity() noexcept { return {detail::minus_infinite_microseconds}; }
  /// 4714-11-24T00:00:00Z BC.
  static constexpr timestamp earliest() noexcept { return {detail::earliest_microseconds}; }
  /// 294247-01-10T04:00:54.775806Z: PostgreSQL's timestamps go 30 years further, to the end of 294276.
  static constexpr timestamp latest() noexcept { return {detail::latest_microseconds}; }
  friend constexpr auto operator<=>(const timestamp&, const timestamp&) = default;
};

/// What a clock on some wall shows, in microseconds since it showed 1970-01-01T00:00:00: a timestamp without zone.
struct local_timestamp {
  std::int64_t microseconds{};

  static constexpr local_timestamp infinity() noexcept { return {detail::infinite_microseconds}; }
  static constexpr local_timestamp minus_infinity() noexcept { return {detail::minus_infinite_microseconds}; }
  /// 4714-11-24T00:00:00 BC.
  static constexpr local_timestamp earliest() noexcept { return {detail::earliest_microseconds}; }
  /// 294247-01-10T04:00:54.775806.
  static constexpr local_timestamp latest() noexcept { return {detail::latest_microseconds}; }
  friend constexpr auto operator<=>(const local_timestamp&, const local_timestamp&) = default;
};

/// `timestamp` or `local_timestamp`.
template <class Point>
concept point_in_time = std::same_as<Point, timestamp> || std::same_as<Point, local_timestamp>;

/// Whether it is a point in time, not an infinity.
template <point_in_time Point>
constexpr bool is_finite(Point x) noexcept {
  return x != Point::infinity() && x != Point::minus_infinity();
}

/// The instant at which a clock on UTC shows this.
constexpr timestamp in_utc(local_timestamp x) noexcept { return {x.microseconds}; }
/// What a clock on UTC shows at this instant.
constexpr local_timestamp utc_clock_at(timestamp x) noexcept { return {x.microseconds}; }

/// The point so much later; an infinity stays what it is; throws out of range.
template <point_in_time Point, duration_like Duration>
constexpr Point operator+(Point x, const Duration& added) {
  return {detail::later(x.microseconds, microseconds_of(added))};
}
/// The point so much earlier; an infinity stays what it is; throws out of range.
template <point_in_time Point, duration_like Duration>
constexpr Point operator-(Point x, const Duration& taken) {
  return {detail::later(x.microseconds, detail::checked_negation(microseconds_of(taken)))};
}
/// How many microseconds lie from the first to the second; throws for an infinity.
template <point_in_time Point>
constexpr std::int64_t microseconds_between(Point from, Point to) {
  if (!is_finite(from) || !is_finite(to))
    detail::throw_out_of_range("polystore: an infinite timestamp has no distance");
  return detail::checked_sum(to.microseconds, detail::checked_negation(from.microseconds));
}

namespace detail {
constexpr void append_iso(text& out, timestamp x) { append_instant(out, x.microseconds, "Z"); }
constexpr void append_iso(text& out, local_timestamp x) { append_instant(out, x.microseconds, ""); }
}  // namespace detail

/// ISO 8601, `2024-02-29T12:00:00.123456Z`, the fraction only if there is one; `infinity` as PostgreSQL spells it.
inline std::string to_string(timestamp x) {
  return detail::spelt([&](text& out) { detail::append_iso(out, x); });
}
/// The same without a zone: `2024-02-29T12:00:00`.
inline std::string to_string(local_timestamp x) {
  return detail::spelt([&](text& out) { detail::append_iso(out, x); });
}

/// Reads `2024-02-29T12:00:00[.ffffff]Z`, `T` or a space, `Z` or an offset `±hh[:mm[:ss]]`, ` BC` last; else empty.
/// Digits past the sixth are rounded half-even; no leap second, no 24:00:00.
constexpr std::optional<timestamp> parse_timestamp(std::string_view written) {
  const auto microseconds = detail::parse_instant(written, true);
  return microseconds ? std::optional<timestamp>{timestamp{*microseconds}} : std::nullopt;
}
/// The same with neither `Z` nor an offset.
constexpr std::optional<local_timestamp> parse_local_timestamp(std::string_view written) {
  const auto microseconds = detail::parse_instant(written, false);
  return microseconds ? std::optional<local_timestamp>{local_timestamp{*microseconds}} : std::nullopt;
}

}  // namespace polystore::inline v0
