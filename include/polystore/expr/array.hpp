// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/element.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/operators.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

// Fields that are vectors or arrays.
namespace polystore::inline v0 {

namespace detail {

template <class Operand>
using array_element_of = typename element_of<without_null<typename Operand::yields>>::type;

/// Whether an element is spelt in an array's text as it stands in a column.
template <class Element>
inline constexpr ability array_ability = std::is_integral_v<Element> || std::is_same_v<Element, double> ||
                                                 std::is_same_v<Element, std::string> || std::is_enum_v<Element>
                                             ? ability::array_search
                                             : ability::array_of_times;

}  // namespace detail

/// An expression that yields an array.
template <class Type>
concept array_expression = expression<Type> && element_of<without_null<typename Type::yields>>::is_array;

namespace operators {
template <class Element, fixed_string Pattern>
struct of_array : condition<Pattern> {
  static constexpr ability asks = detail::array_ability<Element>;
};
template <class Element>
struct array_has : of_array<Element, "{4} = ANY ({})"> {};
template <class Element>
struct array_contains : of_array<Element, "{4} @> {5}"> {};
template <class Element>
struct array_overlaps : of_array<Element, "{4} && {5}"> {};
struct cardinality : operator_of<"cardinality({})", tightness::atom, std::int32_t> {
  static constexpr ability asks = ability::array_search;
};
template <class Element>
struct subscript {
  static constexpr std::string_view pattern = "({})[{}]";
  static constexpr tightness holds = tightness::atom;
  static constexpr ability asks = ability::array_element;
  template <class...>
  using yields = std::optional<Element>;
};
/// One side of a comparison: any or each of the elements.
template <fixed_string Pattern, class Element>
struct quantified {
  static constexpr std::string_view pattern = Pattern.view();
  static constexpr tightness holds = tightness::atom;
  static constexpr ability asks = ability::array_element;
  template <class...>
  using yields = Element;
};
}  // namespace operators

namespace detail {
/// Stands on the right of a comparison alone.
template <class Operation>
struct quantifier {
  Operation elements;
};

template <class Operation>
constexpr quantifier<Operation> quantified_by(Operation elements) {
  return {elements};
}

template <class Operator, class Left, class Operation>
constexpr auto compare_with_elements(Left&& left, Operation elements) {
  using plain = std::remove_cvref_t<Left>;
  return apply<Operator>(operand_beside<bound<typename Operation::yields>>(plain(static_cast<Left&&>(left))), elements);
}

template <template <class> class Operator, array_expression Array, class Other>
constexpr auto search_array(Array array, Other&& other) {
  using element = array_element_of<Array>;
  using searched = Operator<element>;
  if constexpr (array_expression<std::remove_cvref_t<Other>>) {
    return apply<searched>(array, std::remove_cvref_t<Other>(static_cast<Other&&>(other)));
  } else {
    return apply<searched>(array, bound<std::vector<element>>{std::vector<element>(other.begin(), other.end())});
  }
}
}  // namespace detail

/// An array that has this element: `has_element(field<&T::tags>, "new")`.
template <array_expression Array, class Value>
constexpr auto has_element(Array array, Value&& value) {
  using element = detail::array_element_of<Array>;
  return detail::apply<operators::array_has<element>>(
      detail::operand_beside<bound<element>>(static_cast<Value&&>(value)), array);
}
/// An array that has all elements of a list, or of another array; repetitions don't count.
template <array_expression Array, class Other>
constexpr auto has_elements(Array array, Other&& other) {
  return detail::search_array<operators::array_contains>(array, static_cast<Other&&>(other));
}
/// An array that has one of the elements of a list, or of another array.
template <array_expression Array, class Other>
constexpr auto has_any_element(Array array, Other&& other) {
  return detail::search_array<operators::array_overlaps>(array, static_cast<Other&&>(other));
}
/// How many elements an array has.
template <array_expression Array>
constexpr auto cardinality(Array array) {
  return detail::apply<operators::cardinality>(array);
}
/// The element at a place, counted from 1; null where there is none.
template <array_expression Array, class Place>
constexpr auto element(Array array, Place&& place) {
  return detail::apply<operators::subscript<detail::array_element_of<Array>>>(
      array, detail::operand_beside<bound<std::int32_t>>(static_cast<Place&&>(place)));
}

/// On the right of a comparison: one of the elements, `field<&T::id> == any(field<&T::ids>)`.
template <array_expression Array>
constexpr auto any(Array array) {
  return detail::quantified_by(
      detail::apply<operators::quantified<"ANY ({})", detail::array_element_of<Array>>>(array));
}
/// On the right of a comparison: each of the elements; true of none.
template <array_expression Array>
constexpr auto all(Array array) {
  return detail::quantified_by(
      detail::apply<operators::quantified<"ALL ({})", detail::array_element_of<Array>>>(array));
}

namespace detail {
template <expression Left, class Operation>
constexpr auto operator==(Left left, quantifier<Operation> right) {
  return compare_with_elements<operators::equal>(left, right.elements);
}
template <expression Left, class Operation>
constexpr auto operator!=(Left left, quantifier<Operation> right) {
  return compare_with_elements<operators::not_equal>(left, right.elements);
}
template <expression Left, class Operation>
constexpr auto operator<(Left left, quantifier<Operation> right) {
  return compare_with_elements<operators::less>(left, right.elements);
}
template <expression Left, class Operation>
constexpr auto operator<=(Left left, quantifier<Operation> right) {
  return compare_with_elements<operators::less_equal>(left, right.elements);
}
template <expression Left, class Operation>
constexpr auto operator>(Left left, quantifier<Operation> right) {
  return compare_with_elements<operators::greater>(left, right.elements);
}
template <expression Left, class Operation>
constexpr auto operator>=(Left left, quantifier<Operation> right) {
  return compare_with_elements<operators::greater_equal>(left, right.elements);
}
}  // namespace detail

}  // namespace polystore::inline v0
