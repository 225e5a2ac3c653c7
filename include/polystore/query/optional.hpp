// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/expr/condition.hpp>
#include <polystore/expr/if_given.hpp>
#include <polystore/query/clause.hpp>
#include <polystore/verdict/query.hpp>

#include <type_traits>

// Conditions that are asked for where their values are given.
namespace polystore::inline v0 {

/// Asks a condition only where the std::optional values in it are set: `where(optional(field<&T::x> == wanted), ...)`.
/// Where some are set and others are not, it throws, so that no part of a filter is dropped.
template <class Condition>
constexpr auto optional(Condition condition) {
  if constexpr (detail::require_conditions<Condition>()) {
    detail::settle settle;
    auto settled = settle(static_cast<Condition&&>(condition));
    constexpr bool may_miss = !std::is_same_v<decltype(settled), Condition>;
    static_assert(verdict::optional_condition_has_optional_value<Condition, may_miss>,
                  "polystore: nothing in this condition is a std::optional, so that it is always asked; compare with a "
                  "std::optional, or leave ps::optional() out");
    if (settle.given != 0 && settle.given != settle.may_miss)
      refuse<value_out_of_range>(
          "polystore: an optional condition has some of its values and lacks others; set all of them or none, or make "
          "it several conditions");
    return optional_condition<decltype(settled)>{static_cast<decltype(settled)&&>(settled), settle.given != 0};
  } else {
    return optional_condition<constant_of<true>>{};
  }
}

}  // namespace polystore::inline v0
