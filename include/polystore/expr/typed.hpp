// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/expression.hpp>
#include <polystore/expr/yields.hpp>

#include <type_traits>

namespace polystore::inline v0 {

/// A value or a constant that goes where a store can't infer its type from what stands beside it: it is cast there.
template <class Operand>
struct typed {
  using yields = typename Operand::yields;
  [[no_unique_address]] Operand operand;
};
template <class Operand>
inline constexpr bool has_bound_value<typed<Operand>> = has_bound_value<Operand>;

namespace detail {
template <class Operand>
inline constexpr bool needs_type = false;
template <class Value>
inline constexpr bool needs_type<bound<Value>> = true;
template <auto Value>
inline constexpr bool needs_type<constant_of<Value>> = true;

/// An operand with its type, unless it has one by itself.
template <class Operand>
constexpr auto with_type(Operand operand) {
  if constexpr (needs_type<Operand>) {
    return typed<Operand>{static_cast<Operand&&>(operand)};
  } else {
    return operand;
  }
}
}  // namespace detail

}  // namespace polystore::inline v0
