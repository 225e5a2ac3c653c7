// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/expr/condition.hpp>

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
template <class Condition>
constexpr auto check(Condition condition) {
  if constexpr (detail::require_conditions<Condition>()) {
    return check_facet<Condition>{condition};
  } else {
    return check_facet<constant_of<true>>{};
  }
}

}  // namespace polystore::inline v0
