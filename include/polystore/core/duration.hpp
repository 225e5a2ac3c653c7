// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/out_of_range.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <utility>

namespace polystore::inline v0 {

/// A whole number of periods of a fixed length: `days`, and every integral `std::chrono` duration, without `<chrono>`.
template <class Duration>
concept duration_like = requires(const Duration& duration) {
  { duration.count() } -> std::integral;
  { Duration::period::num } -> std::convertible_to<std::int64_t>;
  { Duration::period::den } -> std::convertible_to<std::int64_t>;
};

/// A duration of whole days of 86,400 seconds: `ps::days{7}`.
struct days {
  struct period {
    static constexpr std::int64_t num = 86'400;
    static constexpr std::int64_t den = 1;
  };
  std::int64_t value{};

  constexpr std::int64_t count() const noexcept { return value; }
  friend constexpr auto operator<=>(const days&, const days&) = default;
};

namespace detail {

constexpr std::int64_t greatest_common_divisor(std::int64_t a, std::int64_t b) {
  return b == 0 ? a : greatest_common_divisor(b, a % b);
}

/// How many microseconds one period has, as a reduced fraction; doesn't compile if that doesn't fit.
template <class Period>
struct microseconds_per {
  static constexpr std::int64_t first = greatest_common_divisor(1'000'000, Period::den);
  static constexpr std::int64_t second = greatest_common_divisor(Period::num, Period::den / first);
  static constexpr std::int64_t num = 1'000'000 / first * (Period::num / second);
  static constexpr std::int64_t den = Period::den / first / second;
};

/// `a + b`, or throws.
constexpr std::int64_t checked_sum(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw_out_of_range("polystore: a sum of times is out of range");
  return sum;
}

/// `-a`, or throws.
constexpr std::int64_t checked_negation(std::int64_t a) {
  if (a == std::numeric_limits<std::int64_t>::min())
    throw_out_of_range("polystore: a negated duration is out of range");
  return -a;
}

}  // namespace detail

/// A duration in microseconds, exactly; throws if it is out of range or not a whole number of them.
template <duration_like Duration>
constexpr std::int64_t microseconds_of(const Duration& duration) {
  using per = detail::microseconds_per<typename Duration::period>;
  const auto count = duration.count();
  if (!std::in_range<std::int64_t>(count)) detail::throw_out_of_range("polystore: a duration is out of range");
  const auto whole = static_cast<std::int64_t>(count);
  if (whole % per::den != 0) detail::throw_out_of_range("polystore: a duration isn't a whole number of microseconds");
  std::int64_t microseconds = 0;
  if (__builtin_mul_overflow(whole / per::den, per::num, &microseconds)) {
    detail::throw_out_of_range("polystore: a duration is out of range");
  }
  return microseconds;
}

}  // namespace polystore::inline v0
