// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/verdict/check.hpp>

#include <string_view>

namespace polystore::inline v0 {

/// A condition that every row meets. Default name: `<table>_<first column>_check`.
template <class Condition>
struct check_facet {
  static constexpr facet kind = facet::check;
  Condition condition;
  std::string_view name{};

  constexpr check_facet named(const char* given) const { return {condition, given}; }
};
template <expression Condition>
constexpr check_facet<Condition> check(Condition condition) {
  static_assert(verdict::check_is_a_condition<Condition>,
                "polystore: a check must be a condition (true or false); compare the expression with something");
  return {condition};
}

}  // namespace polystore::inline v0
