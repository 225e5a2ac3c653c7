// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/range.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/typed.hpp>

#include <type_traits>

namespace polystore::inline v0 {

namespace operators {
template <class Value>
struct contains : condition<"{4} @> {4}"> {};
template <class Value>
struct overlaps : condition<"{4} && {4}"> {};
}  // namespace operators

namespace detail {

template <class Type>
struct range_of_values {
  static constexpr bool is_range = false;
};
template <class Value>
struct range_of_values<range<Value>> {
  static constexpr bool is_range = true;
  using value = Value;
};
template <class Operand>
concept range_expression = expression<Operand> && range_of_values<without_null<typename Operand::yields>>::is_range;

template <range_expression Operand>
using value_in = typename range_of_values<without_null<typename Operand::yields>>::value;

/// Stands beside an operand whose values are compared with those of a range.
template <class Value>
struct value_of_range {
  using yields = Value;
};
template <class Operand, class Right>
constexpr auto operand_in_range(Right&& right) {
  using held = without_null<typename Operand::yields>;
  using plain = std::remove_cvref_t<Right>;
  if constexpr (std::is_same_v<plain, held>) {
    return bound<held>{static_cast<Right&&>(right)};
  } else if constexpr (range_expression<plain>) {
    return operand_beside<Operand>(static_cast<Right&&>(right));
  } else {
    return with_type(operand_beside<value_of_range<value_in<Operand>>>(static_cast<Right&&>(right)));
  }
}

}  // namespace detail

/// Whether a range holds a value, or all of another range: `contains(field<&lease::during>, moment)`, PostgreSQL's `@>`.
template <detail::range_expression Operand, class Right>
constexpr auto contains(Operand operand, Right&& right) {
  return detail::apply<operators::contains<detail::value_in<Operand>>>(
      operand, detail::operand_in_range<Operand>(static_cast<Right&&>(right)));
}

/// Whether some value is in both ranges, PostgreSQL's `&&`.
template <detail::range_expression Operand, class Right>
constexpr auto overlaps(Operand operand, Right&& right) {
  return detail::apply<operators::overlaps<detail::value_in<Operand>>>(
      operand, detail::operand_beside<Operand>(static_cast<Right&&>(right)));
}

}  // namespace polystore::inline v0
