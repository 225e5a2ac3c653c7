// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/detail/out_of_range.hpp>
#include <polystore/core/timestamp.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>

namespace polystore::inline v0 {

/// Values that lie one after the other, so that [1,3] and [1,4) are the same range.
template <class Value>
concept discrete_range_value =
    std::same_as<Value, std::int32_t> || std::same_as<Value, std::int64_t> || std::same_as<Value, date>;
/// Values of which PostgreSQL has ranges.
template <class Value>
concept range_value = discrete_range_value<Value> || std::same_as<Value, decimal> || point_in_time<Value>;

/// Whether a range holds the value at its end.
enum class range_end : std::uint8_t { excluded, included };

namespace detail {

/// The value behind this one; none behind a date's infinity, which is a bound like any other.
template <std::integral Value>
constexpr std::optional<Value> next_range_value(Value x) {
  if (x == std::numeric_limits<Value>::max())
    throw_out_of_range("polystore: a range ends behind its type's last value");
  return static_cast<Value>(x + 1);
}
constexpr std::optional<date> next_range_value(date x) {
  return is_finite(x) ? std::optional<date>(x + days{1}) : std::nullopt;
}

}  // namespace detail

/// The values between two bounds, as PostgreSQL's range types: each bound included, excluded or absent; or no value at
/// all. Of discrete values always `[lower,upper)`, as the server writes them. Ordered as PostgreSQL orders them.
template <range_value Value>
class range {
 public:
  /// No value.
  constexpr range() noexcept = default;
  /// From a bound to a bound, `std::nullopt` where there is none; throws where the lower one is above the upper one.
  constexpr range(std::optional<Value> lower, std::optional<Value> upper, range_end lower_end = range_end::included,
                  range_end upper_end = range_end::excluded)
      : lower_(lower),
        upper_(upper),
        lower_end_(lower ? lower_end : range_end::excluded),
        upper_end_(upper ? upper_end : range_end::excluded),
        is_empty_(false) {
    if (lower_ && upper_ && *upper_ < *lower_) {
      detail::throw_out_of_range("polystore: a range's lower bound is above its upper bound");
    }
    if constexpr (discrete_range_value<Value>) make_half_open();
    const bool meets = lower_ && upper_ && !(*lower_ < *upper_);
    if (meets && !(includes_lower() && includes_upper())) *this = range();
  }
  /// The same of bounds that a store gave: empty where they are no range, or not written as this class keeps them.
  static constexpr std::optional<range> from_store(const std::optional<Value>& lower, const std::optional<Value>& upper,
                                                   range_end lower_end, range_end upper_end) {
    if (!is_usual(lower, lower_end, range_end::included) || !is_usual(upper, upper_end, range_end::excluded)) {
      return std::nullopt;
    }
    if (lower && upper && *upper < *lower) return std::nullopt;
    const range read(lower, upper, lower_end, upper_end);
    return read.is_empty() ? std::nullopt : std::optional<range>(read);
  }
  /// `[lower,upper]`
  static constexpr range closed(Value lower, Value upper) {
    return {lower, upper, range_end::included, range_end::included};
  }
  /// All values.
  static constexpr range all() { return {std::nullopt, std::nullopt}; }

  constexpr bool is_empty() const noexcept { return is_empty_; }
  /// Empty where there is no bound, or no value.
  constexpr const std::optional<Value>& lower() const noexcept { return lower_; }
  constexpr const std::optional<Value>& upper() const noexcept { return upper_; }
  constexpr bool includes_lower() const noexcept { return lower_end_ == range_end::included; }
  constexpr bool includes_upper() const noexcept { return upper_end_ == range_end::included; }

  friend constexpr bool contains(const range& outer, const Value& value) {
    return !outer.is_empty_ && !outer.is_after(value) && !outer.is_before(value);
  }
  friend constexpr bool contains(const range& outer, const range& inner) {
    if (outer.is_empty_ || inner.is_empty_) return inner.is_empty_;
    return compare_lower(outer, inner) <= 0 && compare_upper(inner, outer) <= 0;
  }
  /// Whether some value is in both.
  friend constexpr bool overlaps(const range& a, const range& b) {
    return !a.is_empty_ && !b.is_empty_ && !a.ends_before(b) && !b.ends_before(a);
  }
  friend constexpr bool operator==(const range& a, const range& b) { return (a <=> b) == 0; }
  /// The empty one first, then by lower bound, then by upper bound.
  friend constexpr std::strong_ordering operator<=>(const range& a, const range& b) {
    if (a.is_empty_ || b.is_empty_) return b.is_empty_ <=> a.is_empty_;
    const auto order = compare_lower(a, b);
    return order != 0 ? order : compare_upper(a, b);
  }

 private:
  /// Whether an end needs no change: a discrete one is half open, but for a date's infinity.
  static constexpr bool is_usual(const std::optional<Value>& bound, range_end end, range_end usual) {
    if (!bound) return end == range_end::excluded;
    if constexpr (std::same_as<Value, date>) {
      if (!is_finite(*bound)) return true;
    }
    return !discrete_range_value<Value> || end == usual;
  }
  constexpr void make_half_open() {
    if (lower_ && lower_end_ == range_end::excluded) {
      if (const auto next = detail::next_range_value(*lower_)) {
        lower_ = next;
        lower_end_ = range_end::included;
      }
    }
    if (upper_ && upper_end_ == range_end::included) {
      if (const auto next = detail::next_range_value(*upper_)) {
        upper_ = next;
        upper_end_ = range_end::excluded;
      }
    }
  }
  constexpr bool is_after(const Value& value) const {
    return lower_ && (includes_lower() ? value < *lower_ : !(*lower_ < value));
  }
  constexpr bool is_before(const Value& value) const {
    return upper_ && (includes_upper() ? *upper_ < value : !(value < *upper_));
  }
  constexpr bool ends_before(const range& other) const {
    if (!upper_ || !other.lower_) return false;
    if (const auto order = *upper_ <=> *other.lower_; order != 0) return order < 0;
    return !(includes_upper() && other.includes_lower());
  }
  static constexpr std::strong_ordering compare_lower(const range& a, const range& b) {
    if (!a.lower_ || !b.lower_) return a.lower_.has_value() <=> b.lower_.has_value();
    const auto order = *a.lower_ <=> *b.lower_;
    return order != 0 ? order : b.includes_lower() <=> a.includes_lower();
  }
  static constexpr std::strong_ordering compare_upper(const range& a, const range& b) {
    if (!a.upper_ || !b.upper_) return b.upper_.has_value() <=> a.upper_.has_value();
    const auto order = *a.upper_ <=> *b.upper_;
    return order != 0 ? order : a.includes_upper() <=> b.includes_upper();
  }

  std::optional<Value> lower_{}, upper_{};
  range_end lower_end_ = range_end::excluded, upper_end_ = range_end::excluded;
  bool is_empty_ = true;
};

}  // namespace polystore::inline v0
