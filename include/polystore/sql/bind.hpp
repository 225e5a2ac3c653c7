// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/expr/expression.hpp>

#include <cstddef>

namespace polystore::inline v0::sql {

namespace detail {

template <class... Lists>
struct joined {
  using type = type_list<>;
};
template <class... Types>
struct joined<type_list<Types...>> {
  using type = type_list<Types...>;
};
template <class... First, class... Second, class... Rest>
struct joined<type_list<First...>, type_list<Second...>, Rest...> : joined<type_list<First..., Second...>, Rest...> {};

}  // namespace detail

/// The values bound in one kind of expression: their types in the order of its text, and how they are put among the
/// parameters. A kind that holds none needs no specialisation.
template <class Expression>
struct binding {
  using types = type_list<>;
  template <class Parameters>
  static void bind(Parameters&, std::size_t&, const Expression&) {}
};

template <class Value>
struct binding<bound<Value>> {
  using types = type_list<Value>;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const bound<Value>& value) {
    to.put(index++, value.value);
  }
};

template <operation Operation, class Left, class Right>
struct binding<binary<Operation, Left, Right>> {
  using types = typename detail::joined<typename binding<Left>::types, typename binding<Right>::types>::type;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const binary<Operation, Left, Right>& both) {
    binding<Left>::bind(to, index, both.left);
    binding<Right>::bind(to, index, both.right);
  }
};

template <class Operand>
struct binding<negation<Operand>> {
  using types = typename binding<Operand>::types;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const negation<Operand>& negated) {
    binding<Operand>::bind(to, index, negated.operand);
  }
};

template <bool Negated, class Operand>
struct binding<null_test<Negated, Operand>> {
  using types = typename binding<Operand>::types;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const null_test<Negated, Operand>& test) {
    binding<Operand>::bind(to, index, test.operand);
  }
};

template <class Operand, class Low, class High>
struct binding<range_test<Operand, Low, High>> {
  using types = typename detail::joined<typename binding<Operand>::types, typename binding<Low>::types,
                                        typename binding<High>::types>::type;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const range_test<Operand, Low, High>& test) {
    binding<Operand>::bind(to, index, test.operand);
    binding<Low>::bind(to, index, test.low);
    binding<High>::bind(to, index, test.high);
  }
};

namespace detail {
template <class Parameters>
struct bind_choice {
  Parameters& to;
  std::size_t& index;
  template <class Choice>
  void operator()(const Choice& choice) const {
    binding<Choice>::bind(to, index, choice);
  }
};
}  // namespace detail

template <class Operand, class... Choices>
struct binding<choice_test<Operand, Choices...>> {
  using types = typename detail::joined<typename binding<Operand>::types, typename binding<Choices>::types...>::type;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const choice_test<Operand, Choices...>& test) {
    binding<Operand>::bind(to, index, test.operand);
    test.choices.each(detail::bind_choice<Parameters>{to, index});
  }
};

template <class Operand, class List>
struct binding<list_test<Operand, List>> {
  using types = typename detail::joined<typename binding<Operand>::types, typename binding<List>::types>::type;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const list_test<Operand, List>& test) {
    binding<Operand>::bind(to, index, test.operand);
    binding<List>::bind(to, index, test.list);
  }
};

template <fixed_string Name, class Result, class Operand>
struct binding<call<Name, Result, Operand>> {
  using types = typename binding<Operand>::types;
  template <class Parameters>
  static void bind(Parameters& to, std::size_t& index, const call<Name, Result, Operand>& called) {
    binding<Operand>::bind(to, index, called.operand);
  }
};

}  // namespace polystore::inline v0::sql
