// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/expr/typed.hpp>

#include <cstddef>

namespace polystore::inline v0::relational {

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
  static constexpr void bind(Parameters&, std::size_t&, const Expression&) {}
};

template <class Value>
struct binding<bound<Value>> {
  using types = type_list<Value>;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const bound<Value>& value) {
    to.put(index++, value.value);
  }
};

template <class Operand>
struct binding<typed<Operand>> {
  using types = typename binding<Operand>::types;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const typed<Operand>& value) {
    binding<Operand>::bind(to, index, value.operand);
  }
};

namespace detail {
template <class Part>
inline constexpr bool holds_values = binding<Part>::types::size > 0;

template <class Parameters>
struct bind_each {
  Parameters& to;
  std::size_t& index;
  template <class Part>
  constexpr void operator()(const Part& part) const {
    if constexpr (holds_values<Part>) binding<Part>::bind(to, index, part);
  }
};
}  // namespace detail

template <class Operator, class... Operands>
struct binding<operation<Operator, Operands...>> {
  using types = typename detail::joined<typename binding<Operands>::types...>::type;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const operation<Operator, Operands...>& applied) {
    applied.each(detail::bind_each<Parameters>{to, index});
  }
};
// What most operators have, two operands: without a visitor, which would cost a compiler four functions.
template <class Operator, class First, class Second>
struct binding<operation<Operator, First, Second>> {
  using types = typename detail::joined<typename binding<First>::types, typename binding<Second>::types>::type;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const operation<Operator, First, Second>& applied) {
    if constexpr (detail::holds_values<First>) binding<First>::bind(to, index, applied.first);
    if constexpr (detail::holds_values<Second>) binding<Second>::bind(to, index, applied.second);
  }
};

}  // namespace polystore::inline v0::relational
