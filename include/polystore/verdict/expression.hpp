// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/element.hpp>
#include <polystore/core/nullable.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0 {
class decimal;
}

namespace polystore::inline v0::verdict {

namespace detail {
template <class Field, class Value>
consteval bool converts() {
  if constexpr (std::is_null_pointer_v<Value>) {
    return false;
  } else if constexpr (std::is_same_v<Field, bool> || std::is_same_v<Value, bool>) {
    return std::is_same_v<Field, Value>;
  } else if constexpr (std::is_integral_v<Field>) {
    return std::is_integral_v<Value>;
  } else if constexpr (std::is_floating_point_v<Field>) {
    return std::is_arithmetic_v<Value>;
  } else if constexpr (std::is_same_v<Field, std::string> || std::is_same_v<Field, std::string_view>) {
    return std::is_convertible_v<Value, std::string_view>;
  } else {
    return !std::is_arithmetic_v<Value> && std::is_convertible_v<Value, Field>;
  }
}
/// A double holds every integer of 32 bits and not every one of 64, whichever of the two stands on the left.
template <class Left, class Right>
consteval bool compares() {
  constexpr bool are_numbers = std::is_arithmetic_v<Left> && std::is_arithmetic_v<Right> &&
                               !std::is_same_v<Left, bool> && !std::is_same_v<Right, bool>;
  if constexpr (are_numbers && std::is_floating_point_v<Left> != std::is_floating_point_v<Right>) {
    return sizeof(std::conditional_t<std::is_floating_point_v<Left>, Right, Left>) <= 4;
  } else {
    return converts<Left, Right>();
  }
}
template <class Field, class Value>
consteval bool fits() {
  if constexpr (std::is_same_v<Field, decimal> && std::is_integral_v<Value>) {
    return std::is_convertible_v<Value, Field>;
  } else {
    return compares<Field, Value>();
  }
}

template <class Condition>
concept true_or_false =
    requires { typename Condition::yields; } && std::is_same_v<without_null<typename Condition::yields>, bool>;
template <class Value>
consteval bool has_letters() {
  return std::is_same_v<Value, std::string_view> || (std::is_class_v<Value> && !std::is_trivially_copyable_v<Value>);
}
}  // namespace detail

/// What is selected or grouped by stands in the store, or is said to be a value.
template <bool AreExpressions, class... Given>
inline constexpr bool is_expression = AreExpressions;

/// Whoever asks, checks, joins or negates does it with something that is true or false.
template <class... Conditions>
inline constexpr bool is_condition = (detail::true_or_false<Conditions> && ...);

/// Numbers, enumerations and times have no letters.
template <class Operand>
inline constexpr bool operand_is_text = detail::has_letters<without_null<typename Operand::yields>>();

/// A null compares as unknown, so an optional on the right hides a row silently.
template <class Operand, class Value>
inline constexpr bool comparand_is_not_null = !is_nullable<Value>;

/// A value is compared without loss: no number for a text, no text for a number, no double beside an integer of 64 bits,
/// no bool for either.
template <class Operand, class Value>
inline constexpr bool value_fits_operand = detail::fits<without_null<typename Operand::yields>, Value>();

/// There are no arrays of arrays.
template <class Operand>
inline constexpr bool list_holds_no_arrays = true;
template <class Operand>
  requires requires { typename Operand::yields; }
inline constexpr bool list_holds_no_arrays<Operand> = !is_array_value<typename Operand::yields>;

/// Both sides of a comparison hold one kind of value.
template <class Left, class Right>
inline constexpr bool operands_are_comparable =
    detail::compares<without_null<typename Left::yields>, without_null<typename Right::yields>>();

}  // namespace polystore::inline v0::verdict
