// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/operand.hpp>

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace polystore::inline v0 {

/// Both ends included, as in SQL.
template <expression Operand, class Low, class High>
constexpr auto between(Operand operand, Low&& low, High&& high) {
  auto from = detail::operand_beside<Operand>(static_cast<Low&&>(low));
  auto to = detail::operand_beside<Operand>(static_cast<High&&>(high));
  return range_test<Operand, decltype(from), decltype(to)>{operand, from, to};
}

namespace detail {
template <class Type>
concept list_of_values = requires(const Type& list) {
  list.begin();
  list.end();
} && !std::is_convertible_v<const Type&, std::string_view>;
}  // namespace detail

/// One of some values, written one by one: `in(field<&T::status>, status::open, status::closed)`.
template <expression Operand, class... Values>
  requires(sizeof...(Values) > 1 ||
           (sizeof...(Values) == 1 && (!detail::list_of_values<std::remove_cvref_t<Values>> && ...)))
constexpr auto in(Operand operand, Values&&... values) {
  return choice_test<Operand, decltype(detail::operand_beside<Operand>(static_cast<Values&&>(values)))...>{
      operand, {detail::operand_beside<Operand>(static_cast<Values&&>(values))...}};
}

/// One of the values of a list of any length, which travels as one parameter. An empty list matches nothing.
template <expression Operand, detail::list_of_values List>
constexpr auto in(Operand operand, const List& list) {
  using element = detail::bound_type_of<without_null<typename Operand::yields>, decltype(*list.begin())>;
  using text = std::conditional_t<std::is_same_v<element, std::string_view>, std::string, element>;
  static_assert(
      verdict::value_fits_operand<Operand, std::remove_cvref_t<decltype(*list.begin())>>,
      "polystore: the values of this list can't be compared with this field; give values of the field's own type");
  using values = std::vector<text>;
  return list_test<Operand, bound<values>>{operand, {values(list.begin(), list.end())}};
}

/// Text in lower case, by the store's rules.
template <expression Operand>
constexpr call<"lower", typename Operand::yields, Operand> lower(Operand operand) {
  return {operand};
}
/// Text in upper case, by the store's rules.
template <expression Operand>
constexpr call<"upper", typename Operand::yields, Operand> upper(Operand operand) {
  return {operand};
}
/// How many characters a text has.
template <expression Operand>
constexpr call<"length", std::int32_t, Operand> length(Operand operand) {
  return {operand};
}

}  // namespace polystore::inline v0
