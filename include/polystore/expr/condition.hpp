// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/expression.hpp>
#include <polystore/verdict/expression.hpp>

namespace polystore::inline v0::detail {

/// Whether these are conditions; where they aren't, a sentence says so.
template <class... Conditions>
consteval bool require_conditions() {
  static_assert(verdict::is_condition<Conditions...>,
                "polystore: this is no condition (true or false) of polystore's; compare a field with something: "
                "ps::field<&T::x> == value");
  return verdict::is_condition<Conditions...>;
}

}  // namespace polystore::inline v0::detail
