// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <utility>

namespace polystore::inline v0 {

/// A list of types; nothing is stored.
template <class... Types>
struct type_list {
  static constexpr std::size_t size = sizeof...(Types);
};

/// A visitor that answers with the types of what it is given.
struct to_types {
  template <class... Values>
  constexpr type_list<Values...> operator()(const Values&...) const {
    return {};
  }
};

namespace detail {
template <std::size_t Index, class Type>
struct indexed_type {
  using type = Type;
};
template <class Indexes, class... Types>
struct indexed_types;
template <std::size_t... Index, class... Types>
struct indexed_types<std::index_sequence<Index...>, Types...> : indexed_type<Index, Types>... {};

template <std::size_t Index, class Type>
indexed_type<Index, Type> pick(const indexed_type<Index, Type>*);

template <std::size_t Index, class List>
struct picked;
template <std::size_t Index, class... Types>
struct picked<Index, type_list<Types...>> {
  using type = typename decltype(pick<Index>(
      static_cast<indexed_types<std::index_sequence_for<Types...>, Types...>*>(nullptr)))::type;
};
}  // namespace detail

/// The type at a position of a list.
template <std::size_t Index, class List>
using type_at = typename detail::picked<Index, List>::type;

}  // namespace polystore::inline v0
