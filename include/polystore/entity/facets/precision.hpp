// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/entity/facets/check.hpp>
#include <polystore/expr/arithmetic.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/reflect/member.hpp>
#include <polystore/verdict/loss.hpp>

#include <type_traits>

namespace polystore::inline v0 {

namespace detail {

constexpr decimal greatest_of_digits(int digits, int fraction) {
  return decimal::of(static_cast<int128>(power_of_ten(digits) - 1), fraction);
}
template <auto Member, int Digits, int Fraction>
consteval auto check_of_precision() {
  constexpr bool is_decimal = std::is_same_v<without_null<reflect::value_of<Member>>, decimal>;
  constexpr bool is_possible = Digits >= 1 && Digits <= decimal::max_digits && Fraction >= 0 && Fraction <= Digits;
  static_assert(verdict::precision_is_of_decimal<Member, is_decimal>,
                "polystore: only a decimal has a precision; name a field of type ps::decimal or std::optional of it");
  static_assert(verdict::precision_is_possible<Member, Digits, Fraction, is_possible>,
                "polystore: no decimal has such a precision; say how many digits it has, 1 to 38, and how many of them "
                "stand behind the point: ps::precision<&T::x, 12, 2>");
  if constexpr (is_decimal && is_possible) {
    constexpr decimal most = greatest_of_digits(Digits, Fraction), unit = decimal::of(1, Fraction);
    return check(between(field<Member>, -most, most) && field<Member> % unit == decimal{});
  } else {
    return check(constant<true>);
  }
}

}  // namespace detail

/// A check that a decimal has at most so many digits, so many of them behind the point: `precision<&T::x, 12, 2>`. The
/// column stays as wide as the field, so that nothing is rounded on its way; what doesn't fit is a check_violation.
template <auto Member, int Digits, int Fraction = 0>
inline constexpr auto precision = detail::check_of_precision<Member, Digits, Fraction>();

}  // namespace polystore::inline v0
