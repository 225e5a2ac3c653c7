// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/expression.hpp>
#include <polystore/verdict/expression.hpp>

#include <type_traits>
#include <utility>

namespace polystore::inline v0::detail {

/// Whether a condition may be missing, and so is no part of another one.
template <class Condition>
inline constexpr bool is_optional = false;

/// Whether these are conditions; where they aren't, a sentence says so.
template <class... Conditions>
consteval bool require_conditions() {
  if constexpr ((... || is_optional<std::remove_cvref_t<Conditions>>)) {
    static_assert(
        verdict::is_condition<Conditions...>,
        "polystore: what ps::optional() makes is no part of another condition, for it may be missing; give it "
        "to where() beside the others: where(a, ps::optional(b))");
  } else {
    static_assert(verdict::is_condition<Conditions...>,
                  "polystore: this is no condition (true or false) of polystore's; compare a field with something: "
                  "ps::field<&T::x> == value");
  }
  return verdict::is_condition<Conditions...>;
}

/// Whether these are expressions; where they aren't, a sentence says so.
template <class... Given>
consteval bool require_expressions() {
  constexpr bool are_expressions = (true && ... && expression<Given>);
  static_assert(
      verdict::is_expression<are_expressions, Given...>,
      "polystore: this is no expression of polystore's; name a field as ps::field<&T::x>, and a value of your "
      "own as ps::constant<v>");
  return are_expressions;
}

/// What holds where all of some conditions do.
template <class... Conditions>
using all_of = std::remove_cvref_t<decltype((std::declval<Conditions>() && ...))>;

}  // namespace polystore::inline v0::detail
