// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>

#include <polystore/core/type_list.hpp>
#include <polystore/expr/expression.hpp>

// The values of an expression, in the order of its text.
namespace polystore::inline v0::sql {

template <class Parameters>
struct binder {
  Parameters& to;
  std::size_t index = 0;

  template <class Value>
  void operator()(const bound<Value>& value) {
    to.put(index++, value.value);
  }
  template <operation Operation, class Left, class Right>
  void operator()(const binary<Operation, Left, Right>& both) {
    (*this)(both.left);
    (*this)(both.right);
  }
  template <class Operand>
  void operator()(const negation<Operand>& negated) {
    (*this)(negated.operand);
  }
  template <bool Negated, class Operand>
  void operator()(const null_test<Negated, Operand>& test) {
    (*this)(test.operand);
  }
  template <class Operand, class Low, class High>
  void operator()(const range_test<Operand, Low, High>& range) {
    (*this)(range.operand);
    (*this)(range.low);
    (*this)(range.high);
  }
  template <class Operand, class... Choices>
  void operator()(const choice_test<Operand, Choices...>& test) {
    (*this)(test.operand);
    test.choices.each(*this);
  }
  template <class Operand, class List>
  void operator()(const list_test<Operand, List>& test) {
    (*this)(test.operand);
    (*this)(test.list);
  }
  template <fixed_string Name, class Result, class Operand>
  void operator()(const call<Name, Result, Operand>& called) {
    (*this)(called.operand);
  }
  template <class Other>
  void operator()(const Other&) {}
};

namespace detail {

template <class... Lists>
struct joined;
template <>
struct joined<> {
  using type = type_list<>;
};
template <class... Types>
struct joined<type_list<Types...>> {
  using type = type_list<Types...>;
};
template <class... First, class... Second, class... Rest>
struct joined<type_list<First...>, type_list<Second...>, Rest...> : joined<type_list<First..., Second...>, Rest...> {};

template <class Expression>
struct bound_in {
  using type = type_list<>;
};
template <class Value>
struct bound_in<bound<Value>> {
  using type = type_list<Value>;
};
template <operation Operation, class Left, class Right>
struct bound_in<binary<Operation, Left, Right>> : joined<typename bound_in<Left>::type, typename bound_in<Right>::type> {};
template <class Operand>
struct bound_in<negation<Operand>> : bound_in<Operand> {};
template <bool Negated, class Operand>
struct bound_in<null_test<Negated, Operand>> : bound_in<Operand> {};
template <class Operand, class Low, class High>
struct bound_in<range_test<Operand, Low, High>>
    : joined<typename bound_in<Operand>::type, typename bound_in<Low>::type, typename bound_in<High>::type> {};
template <class Operand, class... Choices>
struct bound_in<choice_test<Operand, Choices...>>
    : joined<typename bound_in<Operand>::type, typename bound_in<Choices>::type...> {};
template <class Operand, class List>
struct bound_in<list_test<Operand, List>> : joined<typename bound_in<Operand>::type, typename bound_in<List>::type> {};
template <fixed_string Name, class Result, class Operand>
struct bound_in<call<Name, Result, Operand>> : bound_in<Operand> {};

}  // namespace detail

/// The types of the values bound in an expression, in the order of its text.
template <class Expression>
using bound_types = typename detail::bound_in<Expression>::type;

}  // namespace polystore::inline v0::sql
