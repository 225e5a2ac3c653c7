// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/duration.hpp>
#include <polystore/expr/quantity.hpp>

#include <type_traits>

namespace polystore::inline v0::verdict {

namespace detail {
using polystore::detail::quantity;
using polystore::detail::quantity_kind;

/// A decimal is exact and a double is not: what comes of both is for the user to say.
template <class Left, class Right>
consteval bool are_numbers() {
  constexpr bool real = std::is_floating_point_v<Left> || std::is_floating_point_v<Right>;
  constexpr bool exact = std::is_same_v<Left, decimal> || std::is_same_v<Right, decimal>;
  return quantity_kind<Left>() == quantity::number && quantity_kind<Right>() == quantity::number && !(real && exact);
}
template <class Left, class Right>
consteval bool moves_in_time() {
  constexpr quantity left = quantity_kind<Left>();
  if constexpr (left == quantity::day) {
    return (std::is_integral_v<Right> && sizeof(Right) <= 4 && !std::is_same_v<Right, bool>) ||
           std::is_same_v<Right, days>;
  } else {
    return (left == quantity::instant || left == quantity::local || left == quantity::span) &&
           quantity_kind<Right>() == quantity::span;
  }
}
}  // namespace detail

/// What is added is two numbers of one kind, a time and what it is moved by, or two intervals.
template <class Left, class Right>
inline constexpr bool can_be_added = detail::are_numbers<Left, Right>() || detail::moves_in_time<Left, Right>();

/// What is subtracted is such as is added, or two times of one kind.
template <class Left, class Right>
inline constexpr bool can_be_subtracted =
    can_be_added<Left, Right> ||
    (std::is_same_v<Left, Right> && detail::quantity_kind<Left>() != detail::quantity::none);

/// What is multiplied and divided is two numbers of one kind.
template <class Left, class Right>
inline constexpr bool can_be_multiplied = detail::are_numbers<Left, Right>();

/// A division of doubles leaves nothing over.
template <class Result>
inline constexpr bool has_remainder = !std::is_floating_point_v<Result>;

/// Numbers and intervals have a sign.
template <class Value>
inline constexpr bool has_negative = detail::quantity_kind<Value>() == detail::quantity::number ||
                                     detail::quantity_kind<Value>() == detail::quantity::span;

}  // namespace polystore::inline v0::verdict
