// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/comparison.hpp>
#include <polystore/shape/feature.hpp>

namespace polystore::inline v0::verdict {

namespace detail {
template <class Dialect, class Operator>
consteval bool can_evaluate() {
  if constexpr (requires { Operator::asks; }) {
    return Dialect::treats(Operator::asks) != treatment::refused;
  } else {
    return true;
  }
}
}  // namespace detail

/// A store is asked only for operators that it has, or that it can be given.
template <class Dialect, class Operator>
inline constexpr bool store_can_evaluate = detail::can_evaluate<Dialect, Operator>();

/// A store compares values as what they are.
template <class Dialect, comparison How, class Value, bool Compares>
inline constexpr bool store_can_compare = Compares;

}  // namespace polystore::inline v0::verdict
