// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/typed.hpp>
#include <polystore/verdict/cast.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0 {

namespace operators {
/// A cast that SQL knows everywhere.
template <class To>
struct cast : operator_of<"CAST({} AS {type})", tightness::atom, To> {
  using type = To;
};
/// A cast to a number that rounds, and throws where the number is out of range.
template <class To>
struct cast_number : cast<To> {
  static constexpr ability asks = ability::cast_of_number;
};
/// Any other cast.
template <class To>
struct cast_value : cast<To> {
  static constexpr ability asks = ability::cast_of_value;
};
}  // namespace operators

namespace detail {

template <class Type>
inline constexpr bool is_integer = std::is_integral_v<Type> && !std::is_same_v<Type, bool>;
template <class Type>
inline constexpr bool is_number = is_integer<Type> || std::is_floating_point_v<Type> || std::is_same_v<Type, decimal>;
template <class Type>
inline constexpr bool is_text = std::is_same_v<Type, std::string> || std::is_same_v<Type, std::string_view>;

template <class From, class To>
consteval auto cast_operator() {
  if constexpr (std::is_same_v<From, To> || (is_text<From> && is_text<To>) ||
                (is_integer<From> && is_integer<To> && sizeof(From) < sizeof(To) && std::is_signed_v<To>) ||
                ((is_integer<From> || std::is_same_v<From, float>) && std::is_same_v<To, double>) ||
                (is_integer<From> && is_text<To>) || (std::is_enum_v<From> && is_text<To>)) {
    return operators::cast<To>{};
  } else if constexpr ((is_number<From> && is_integer<To>) || (is_integer<From> && std::is_same_v<To, decimal>) ||
                       (std::is_same_v<From, decimal> && std::is_same_v<To, double>)) {
    return operators::cast_number<To>{};
  } else {
    return operators::cast_value<To>{};
  }
}

template <class To, class Operand>
constexpr auto cast_to(Operand operand) {
  using from = without_null<typename Operand::yields>;
  if constexpr (std::is_same_v<from, To> && !needs_type<Operand>) {
    return operand;
  } else {
    return operation<decltype(cast_operator<from, To>()), Operand>{{static_cast<Operand&&>(operand)}};
  }
}

}  // namespace detail

/// `CAST(x AS type)`: between numbers, rounded to the nearest; to text; from text, which must be spelt as the type is.
template <class To, expression Operand>
constexpr auto cast(Operand operand) {
  static_assert(verdict::cast_is_defined<without_null<typename Operand::yields>, To>,
                "polystore: no cast leads from this type to that one, or it depends on the session's settings; cast "
                "between numbers, to text, or from text");
  using from = without_null<typename Operand::yields>;
  return operation<decltype(detail::cast_operator<from, To>()), Operand>{{static_cast<Operand&&>(operand)}};
}

}  // namespace polystore::inline v0
