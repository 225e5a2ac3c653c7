// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/decimal_arithmetic.hpp>
#include <polystore/core/detail/decimal_text.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace polystore::inline v0 {

/// An exact decimal number of at most 38 digits, 0 to 38 of them after the point; never goes through a double.
/// The scale is kept (1.50 is written so) and doesn't count in comparisons (1.50 == 1.5); there is no negative zero.
/// What can't be held exactly throws.
class decimal {
 public:
  static constexpr int max_digits = detail::max_decimal_digits;
  static constexpr int max_scale = max_digits;

  constexpr decimal() noexcept = default;
  /// Every integer is a decimal of scale 0.
  template <std::integral Integer>
    requires(!std::same_as<Integer, bool> && sizeof(Integer) <= 8)
  constexpr decimal(Integer value) noexcept : coefficient_{value} {}

  /// `coefficient * 10^-scale`: `decimal::of(1250, 2)` is 12.50; throws unless both are in range.
  static constexpr decimal of(int128 coefficient, int scale) {
    if (scale < 0 || scale > max_scale) detail::throw_out_of_range("polystore: a decimal's scale is 0 to 38");
    if (detail::magnitude(coefficient) > detail::max_coefficient) {
      detail::throw_out_of_range("polystore: a decimal would need more than 38 digits");
    }
    return decimal{coefficient, scale};
  }
  /// Reads `[+-]digits[.digits][e[+-]digits]`; empty for anything else and for what doesn't fit exactly.
  friend constexpr std::optional<decimal> parse_decimal(std::string_view written) {
    const detail::decimal_parts parts = detail::scan_decimal(written);
    if (!parts.ok) return std::nullopt;
    return decimal{with_sign(parts.coefficient, parts.negative), parts.scale};
  }

  constexpr int128 coefficient() const noexcept { return coefficient_; }
  constexpr int scale() const noexcept { return scale_; }
  /// -1, 0 or 1.
  constexpr int sign() const noexcept { return (coefficient_ > 0) - (coefficient_ < 0); }
  /// For display only: within two units in the last place of the double.
  constexpr double to_double() const noexcept {
    return static_cast<double>(coefficient_) / static_cast<double>(detail::power_of_ten(scale_));
  }

  /// The same number with this scale, rounded half-even if it is smaller.
  constexpr decimal round_to(int scale) const { return divide(*this, 1, scale); }

  /// The exact quotient rounded half-even to `scale` digits after the point; throws for a zero divisor.
  friend constexpr decimal divide(decimal a, decimal b, int scale) {
    if (b.coefficient_ == 0) detail::throw_out_of_range("polystore: a decimal is divided by zero");
    if (scale < 0 || scale > max_scale) detail::throw_out_of_range("polystore: a decimal's scale is 0 to 38");
    const uint128 quotient = detail::scaled_quotient(detail::magnitude(a.coefficient_),
                                                     detail::magnitude(b.coefficient_), scale + b.scale_ - a.scale_);
    return signed_of(quotient, a.sign() * b.sign() < 0, scale);
  }

  constexpr decimal operator-() const noexcept { return decimal{-coefficient_, scale_}; }
  friend constexpr decimal abs(decimal x) noexcept { return x.coefficient_ < 0 ? -x : x; }

  /// The exact sum, at the greater scale.
  friend constexpr decimal operator+(decimal a, decimal b) {
    const int scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    // Two of 38 digits may exceed 128 signed bits; the sum then wraps to one that is refused all the same.
    const uint128 sum = static_cast<uint128>(a.coefficient_at(scale)) + static_cast<uint128>(b.coefficient_at(scale));
    return of(static_cast<int128>(sum), scale);
  }
  friend constexpr decimal operator-(decimal a, decimal b) { return a + -b; }
  /// The exact product, at the sum of the scales; throws where that is over 38: round a factor first.
  friend constexpr decimal operator*(decimal a, decimal b) {
    const uint128 product =
        detail::checked_product(detail::magnitude(a.coefficient_), detail::magnitude(b.coefficient_));
    return signed_of(product, a.sign() * b.sign() < 0, a.scale_ + b.scale_);
  }
  /// The exact remainder of a division, with the dividend's sign, at the greater scale; throws for a zero divisor.
  friend constexpr decimal operator%(decimal a, decimal b) {
    if (b.coefficient_ == 0) detail::throw_out_of_range("polystore: a decimal is divided by zero");
    const uint128 rest = detail::scaled_remainder(detail::magnitude(a.coefficient_), detail::magnitude(b.coefficient_),
                                                  b.scale_ - a.scale_);
    return signed_of(rest, a.sign() < 0, a.scale_ > b.scale_ ? a.scale_ : b.scale_);
  }
  constexpr decimal& operator+=(decimal other) { return *this = *this + other; }
  constexpr decimal& operator-=(decimal other) { return *this = *this - other; }
  constexpr decimal& operator*=(decimal other) { return *this = *this * other; }

  friend constexpr std::strong_ordering operator<=>(decimal a, decimal b) noexcept {
    const int128 a_unit = static_cast<int128>(detail::power_of_ten(a.scale_));
    const int128 b_unit = static_cast<int128>(detail::power_of_ten(b.scale_));
    if (const auto whole = a.coefficient_ / a_unit <=> b.coefficient_ / b_unit; whole != 0) return whole;
    // A fraction at scale 38 always fits.
    return widened(a.coefficient_ % a_unit, max_scale - a.scale_) <=>
           widened(b.coefficient_ % b_unit, max_scale - b.scale_);
  }
  friend constexpr bool operator==(decimal a, decimal b) noexcept { return (a <=> b) == 0; }

  friend std::string to_string(decimal x) {
    return detail::spelt([&](text& out) {
      detail::append_scaled(out, detail::magnitude(x.coefficient_), x.coefficient_ < 0, x.scale_);
    });
  }

 private:
  constexpr decimal(int128 coefficient, int scale) noexcept
      : coefficient_{coefficient}, scale_{static_cast<std::uint8_t>(scale)} {}

  static constexpr int128 with_sign(uint128 magnitude, bool negative) noexcept {
    return negative ? -static_cast<int128>(magnitude) : static_cast<int128>(magnitude);
  }
  static constexpr decimal signed_of(uint128 magnitude, bool negative, int scale) {
    return of(with_sign(magnitude, negative), scale);
  }
  static constexpr int128 widened(int128 x, int digits) noexcept {
    return with_sign(detail::magnitude(x) * detail::power_of_ten(digits), x < 0);
  }
  constexpr int128 coefficient_at(int scale) const {
    const uint128 product =
        detail::checked_product(detail::magnitude(coefficient_), detail::power_of_ten(scale - scale_));
    return with_sign(product, coefficient_ < 0);
  }

  int128 coefficient_ = 0;
  std::uint8_t scale_ = 0;
};

constexpr std::optional<decimal> parse_decimal(std::string_view written);
std::string to_string(decimal x);
constexpr decimal abs(decimal x) noexcept;
constexpr decimal divide(decimal a, decimal b, int scale);

inline namespace literals {

/// A decimal known to the compiler: `"12.50"_decimal`; doesn't compile if it isn't one.
consteval decimal operator""_decimal(const char* written, std::size_t size) {
  return parse_decimal({written, size}).value();
}

}  // namespace literals

}  // namespace polystore::inline v0
