// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/expr/comparison.hpp>
#include <polystore/expr/if_given.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace polystore::inline v0 {

namespace operators {
struct between : condition<"{4} BETWEEN {4} AND {4}">, compares_for<comparison::order> {};
struct in_choices : condition<"{4} IN ({*})">, compares_for<comparison::equality> {};
struct in_list : condition<"{4} = ANY ({})">, compares_for<comparison::equality> {};
struct lower : of_its_operand<"lower({})"> {};
struct upper : of_its_operand<"upper({})"> {};
struct length : operator_of<"length({})", tightness::atom, std::int32_t> {};
}  // namespace operators

/// Both ends included, as in SQL.
template <expression Operand, class Low, class High>
constexpr auto between(Operand operand, Low&& low, High&& high) {
  return detail::apply<operators::between>(operand, detail::operand_beside<Operand>(static_cast<Low&&>(low)),
                                           detail::operand_beside<Operand>(static_cast<High&&>(high)));
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
  return detail::apply<operators::in_choices>(operand,
                                              detail::operand_beside<Operand>(static_cast<Values&&>(values))...);
}

namespace detail {
/// Whether the values of an operand can stand in a list; where they can't, a sentence says so.
template <class Operand>
consteval bool require_list_of() {
  static_assert(
      verdict::list_holds_no_arrays<Operand>,
      "polystore: there are no lists of arrays; write them one by one: in(x, a, b), or in(row(x, y), row(a, b), "
      "row(c, d))");
  return verdict::list_holds_no_arrays<Operand>;
}
template <class Operand, class List>
constexpr auto in_list_of(Operand operand, const List& list) {
  using element = bound_type_of<without_null<typename Operand::yields>, decltype(*list.begin())>;
  using text = std::conditional_t<std::is_same_v<element, std::string_view>, std::string, element>;
  static_assert(
      verdict::value_fits_operand<Operand, std::remove_cvref_t<decltype(*list.begin())>>,
      "polystore: the values of this list can't be compared with this field; give values of the field's own type");
  using values = std::vector<text>;
  return apply<operators::in_list>(operand, bound<values>{values(list.begin(), list.end())});
}
}  // namespace detail

/// One of the values of a list of any length, which travels as one parameter. An empty list matches nothing.
template <expression Operand, detail::list_of_values List>
constexpr auto in(Operand operand, const List& list) {
  if constexpr (detail::require_list_of<Operand>()) {
    return detail::in_list_of(operand, list);
  } else {
    return bound<bool>{};
  }
}
/// The same of a list that may not be there, inside of `optional(...)`.
template <expression Operand, class List>
  requires(is_nullable<std::remove_cvref_t<List>> && detail::list_of_values<without_null<std::remove_cvref_t<List>>>)
constexpr auto in(Operand operand, List&& list) {
  if constexpr (detail::require_list_of<Operand>()) {
    using given = without_null<std::remove_cvref_t<List>>;
    auto values = detail::in_list_of(operand, list ? *list : given{}).second.value;
    return detail::apply<operators::in_list>(operand,
                                             if_given<Operand, decltype(values)>(std::move(values), list.has_value()));
  } else {
    return bound<bool>{};
  }
}

namespace detail {
template <class Function, class Operand>
constexpr operation<Function, Operand> apply_to_text(Operand operand) {
  static_assert(verdict::operand_is_text<Operand>,
                "polystore: lower, upper and length are functions of texts; name a field of type std::string");
  return {{operand}};
}
}  // namespace detail

/// Text in lower case, by the store's rules.
template <expression Operand>
constexpr operation<operators::lower, Operand> lower(Operand operand) {
  return detail::apply_to_text<operators::lower>(operand);
}
/// Text in upper case, by the store's rules.
template <expression Operand>
constexpr operation<operators::upper, Operand> upper(Operand operand) {
  return detail::apply_to_text<operators::upper>(operand);
}
/// How many characters a text has.
template <expression Operand>
constexpr operation<operators::length, Operand> length(Operand operand) {
  return detail::apply_to_text<operators::length>(operand);
}

}  // namespace polystore::inline v0
