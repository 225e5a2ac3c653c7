// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/duration.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/expr/arithmetic_operators.hpp>
#include <polystore/expr/cast.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/expr/quantity.hpp>
#include <polystore/verdict/arithmetic.hpp>

#include <cstdint>
#include <type_traits>

// + - * / % of numbers, + and - of times and what lies between them.
namespace polystore::inline v0 {

namespace detail {

/// One side of an operator: what it is, and how it is written beside one of another type.
template <class To, class Value>
constexpr auto quantity_as(Value&& value) {
  using plain = std::remove_cvref_t<Value>;
  if constexpr (!expression<plain>) {
    return typed<bound<To>>{{as_quantity<To>(value)}};
  } else if constexpr (std::is_same_v<To, double> && !requires { requires plain::template is_of_type<double>; }) {
    return with_type(cast_to<double>(plain(static_cast<Value&&>(value))));
  } else {
    return with_type(plain(static_cast<Value&&>(value)));
  }
}

template <template <class> class Operator, class Left, class Right>
constexpr auto combine_numbers(Left&& left, Right&& right) {
  using left_value = quantity_type<Left>;
  using right_value = quantity_type<Right>;
  using result = number_sum<left_value, right_value>;
  // An integer is bound as it is, beside a decimal too.
  using as_left = std::conditional_t<std::is_same_v<result, double>, double, left_value>;
  using as_right = std::conditional_t<std::is_same_v<result, double>, double, right_value>;
  return apply<Operator<result>>(quantity_as<as_left>(static_cast<Left&&>(left)),
                                 quantity_as<as_right>(static_cast<Right&&>(right)));
}

template <class Operator, class RightType, class Left, class Right>
constexpr auto combine_times(Left&& left, Right&& right) {
  return apply<Operator>(quantity_as<quantity_type<Left>>(static_cast<Left&&>(left)),
                         quantity_as<RightType>(static_cast<Right&&>(right)));
}

template <class Left, class Right>
consteval bool are(quantity left, quantity right) {
  return quantity_of<Left> == left && quantity_of<Right> == right;
}

template <class Left, class Right>
constexpr auto add(Left&& left, Right&& right) {
  static_assert(verdict::can_be_added<quantity_type<Left>, quantity_type<Right>>,
                "polystore: these two have no sum; add numbers of one kind (cast<double>(x) makes a double of a "
                "decimal), an interval to a time, days to a date, and join texts by concat(a, b)");
  if constexpr (!verdict::can_be_added<quantity_type<Left>, quantity_type<Right>>) {
    return bound<int>{};
  } else if constexpr (quantity_of<Left> == quantity::number) {
    return combine_numbers<operators::plus>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else if constexpr (are<Left, Right>(quantity::instant, quantity::span)) {
    return combine_times<operators::later, interval>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else if constexpr (are<Left, Right>(quantity::local, quantity::span)) {
    return combine_times<operators::local_later, interval>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else if constexpr (quantity_of<Left> == quantity::day) {
    return combine_times<operators::days_later, std::int32_t>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else {
    return combine_times<operators::interval_sum, interval>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  }
}

template <class Left, class Right>
constexpr auto subtract(Left&& left, Right&& right) {
  static_assert(verdict::can_be_subtracted<quantity_type<Left>, quantity_type<Right>>,
                "polystore: these two have no difference; subtract numbers of one kind, times of one kind, an interval "
                "from a time, or days from a date");
  if constexpr (!verdict::can_be_subtracted<quantity_type<Left>, quantity_type<Right>>) {
    return bound<int>{};
  } else if constexpr (quantity_of<Left> == quantity::number) {
    return combine_numbers<operators::minus>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else if constexpr (are<Left, Right>(quantity::instant, quantity::span)) {
    return combine_times<operators::earlier, interval>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else if constexpr (are<Left, Right>(quantity::local, quantity::span)) {
    return combine_times<operators::local_earlier, interval>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else if constexpr (are<Left, Right>(quantity::day, quantity::day)) {
    return combine_times<operators::days_between, date>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else if constexpr (quantity_of<Left> == quantity::day) {
    return combine_times<operators::days_earlier, std::int32_t>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else if constexpr (quantity_of<Left> == quantity::span) {
    return combine_times<operators::interval_difference, interval>(static_cast<Left&&>(left),
                                                                   static_cast<Right&&>(right));
  } else {
    return combine_times<operators::time_between, quantity_type<Left>>(static_cast<Left&&>(left),
                                                                       static_cast<Right&&>(right));
  }
}

template <template <class> class Operator, class Left, class Right>
constexpr auto multiply(Left&& left, Right&& right) {
  static_assert(verdict::can_be_multiplied<quantity_type<Left>, quantity_type<Right>>,
                "polystore: these two have no product, quotient or remainder; give numbers of one kind, of which "
                "cast<double>(x) makes doubles");
  if constexpr (!verdict::can_be_multiplied<quantity_type<Left>, quantity_type<Right>>) {
    return bound<int>{};
  } else {
    return combine_numbers<Operator>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  }
}

}  // namespace detail

/// The sum of two numbers: of integers as wide as the wider one, exact beside a decimal, else a double. Or the point so
/// much later: an interval or a duration after a time, days after a date.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator+(Left&& left, Right&& right) {
  return detail::add(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// The difference of two numbers; the point so much earlier; or what lies between two points: an interval of days and
/// microseconds, of two dates the number of days.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator-(Left&& left, Right&& right) {
  return detail::subtract(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// The product of two numbers.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator*(Left&& left, Right&& right) {
  return detail::multiply<operators::times>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// The quotient; of integers without its fraction. A divisor of zero throws when the statement runs.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator/(Left&& left, Right&& right) {
  return detail::multiply<operators::over>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// The remainder of a division, with the sign of the dividend; not of doubles.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator%(Left&& left, Right&& right) {
  using result = detail::number_sum<detail::quantity_type<Left>, detail::quantity_type<Right>>;
  static_assert(verdict::has_remainder<result>, "polystore: doubles have no remainder; give integers or decimals");
  return detail::multiply<operators::modulo>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// The number or interval with the other sign.
template <expression Operand>
constexpr auto operator-(Operand operand) {
  using value = detail::quantity_type<Operand>;
  static_assert(
      verdict::has_negative<value>,
      "polystore: only a number or an interval has a negative; take the minus away, or cast<T>() to a number first");
  if constexpr (std::is_same_v<value, interval>) {
    return detail::apply<operators::negative_interval>(detail::with_type(operand));
  } else {
    return detail::apply<operators::negative<detail::number_sum<value, value>>>(detail::with_type(operand));
  }
}

}  // namespace polystore::inline v0
