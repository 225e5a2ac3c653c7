// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/expression.hpp>
#include <polystore/expr/typed.hpp>
#include <polystore/expr/yields.hpp>

#include <cstddef>
#include <utility>

namespace polystore::inline v0 {

/// A value that may not be there: a condition holds it inside of `optional(...)` alone.
template <class Beside, class Value>
struct if_given : bound<Value> {
  bool is_given = false;

  constexpr if_given(Value value, bool given) : bound<Value>{static_cast<Value&&>(value)}, is_given(given) {}
};
template <class Beside, class Value>
inline constexpr bool has_bound_value<if_given<Beside, Value>> = true;

namespace detail {

template <class Beside, class Value>
inline constexpr bool needs_type<if_given<Beside, Value>> = true;

/// Makes conditions plain: their optional values stand in them as others do, and are counted.
struct settle {
  std::size_t may_miss = 0;
  std::size_t given = 0;

  template <class Node>
  constexpr Node operator()(Node node) {
    return node;
  }
  template <class Beside, class Value>
  constexpr bound<Value> operator()(if_given<Beside, Value> node) {
    ++may_miss;
    given += node.is_given;
    return {static_cast<Value&&>(node.value)};
  }
  template <class Operand>
  constexpr auto operator()(typed<Operand> node) {
    auto operand = (*this)(static_cast<Operand&&>(node.operand));
    return typed<decltype(operand)>{static_cast<decltype(operand)&&>(operand)};
  }
  template <class Operator, class Operand>
  constexpr auto operator()(operation<Operator, Operand> node) {
    return apply<Operator>((*this)(static_cast<Operand&&>(node.first)));
  }
  template <class Operator, class First, class Second>
  constexpr auto operator()(operation<Operator, First, Second> node) {
    return apply<Operator>((*this)(static_cast<First&&>(node.first)), (*this)(static_cast<Second&&>(node.second)));
  }
  template <class Operator, class First, class Second, class Third, class... Others>
  constexpr auto operator()(operation<Operator, First, Second, Third, Others...> node) {
    return each(node, std::make_index_sequence<3 + sizeof...(Others)>{});
  }

 private:
  template <class Operator, class... Operands, std::size_t... Index>
  constexpr auto each(operation<Operator, Operands...>& node, std::index_sequence<Index...>) {
    return apply<Operator>((*this)(std::move(element_at<Index>(node)))...);
  }
};

}  // namespace detail

}  // namespace polystore::inline v0
