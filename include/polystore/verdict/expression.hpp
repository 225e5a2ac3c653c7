// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>

#include <string>
#include <string_view>
#include <type_traits>

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
}  // namespace detail

/// A null compares as unknown, so an optional on the right hides a row silently.
template <class Operand, class Value>
inline constexpr bool comparand_is_not_null = !is_nullable<Value>;

/// Without loss: no number for a text, no text for a number, no double for an integer, no bool for either.
template <class Operand, class Value>
inline constexpr bool value_fits_operand = detail::converts<without_null<typename Operand::yields>, Value>();

/// Both sides of a comparison hold one kind of value.
template <class Left, class Right>
inline constexpr bool operands_are_comparable =
    detail::converts<without_null<typename Left::yields>, without_null<typename Right::yields>>();

}  // namespace polystore::inline v0::verdict
