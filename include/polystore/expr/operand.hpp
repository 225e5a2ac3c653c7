// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/expr/if_given.hpp>
#include <polystore/verdict/expression.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::detail {

// The type as which a value is bound beside a field: the field's own, or the value's where that is wider, so that
// nothing wraps. Text that outlives the query is viewed, text that does not is moved in.
template <class Field, class Value>
consteval auto bound_type() {
  using value = std::remove_cvref_t<Value>;
  if constexpr (std::is_same_v<Field, std::string> || std::is_same_v<Field, std::string_view>) {
    if constexpr (std::is_same_v<std::remove_const_t<Value>, std::string>) {
      return std::type_identity<std::string>{};
    } else {
      return std::type_identity<std::string_view>{};
    }
  } else if constexpr (std::is_same_v<Field, float>) {  // a float holds no integer of 32 bits
    return std::type_identity<std::conditional_t<std::is_same_v<value, float>, float, double>>{};
  } else if constexpr (std::is_integral_v<Field> && std::is_floating_point_v<value>) {
    return std::type_identity<double>{};
  } else if constexpr (std::is_integral_v<Field>) {
    constexpr bool fits = sizeof(value) <= sizeof(Field) && std::is_signed_v<value> == std::is_signed_v<Field>;
    return std::type_identity<std::conditional_t<fits, Field, value>>{};
  } else {
    return std::type_identity<Field>{};
  }
}
template <class Field, class Value>
using bound_type_of = typename decltype(bound_type<Field, Value>())::type;

template <class Beside, class Value>
constexpr auto operand_beside(Value&& value);

/// What stands there for a value that may not be there.
template <class Beside, class Optional>
constexpr auto optional_beside(Optional&& value) {
  using operand = decltype(operand_beside<Beside>(*static_cast<Optional&&>(value)));
  using type = typename operand::yields;
  if (!value) return if_given<Beside, type>(type{}, false);
  return if_given<Beside, type>(operand_beside<Beside>(*static_cast<Optional&&>(value)).value, true);
}

/// What stands in an expression for something written beside `Beside`: an expression itself, or a bound value.
template <class Beside, class Value>
constexpr auto operand_beside(Value&& value) {
  using plain = std::remove_cvref_t<Value>;
  if constexpr (expression<plain>) {
    static_assert(verdict::operands_are_comparable<Beside, plain>,
                  "polystore: the two sides of this comparison hold different kinds of value; compare like with like");
    return plain{static_cast<Value&&>(value)};
  } else {
    if constexpr (is_nullable<plain>) {
      return optional_beside<Beside>(static_cast<Value&&>(value));
    } else {
      static_assert(
          verdict::value_fits_operand<Beside, plain>,
          "polystore: this value is of a type that does not fit this field; give a value of the field's own type, or "
          "std::nullopt for a null");
      if constexpr (verdict::value_fits_operand<Beside, plain>) {
        using type = bound_type_of<without_null<typename Beside::yields>, Value>;
        return bound<type>{static_cast<type>(static_cast<Value&&>(value))};
      } else {
        return bound<int>{};
      }
    }
  }
}

}  // namespace polystore::inline v0::detail
