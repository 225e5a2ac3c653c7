// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/query/clause.hpp>

#include <type_traits>

// Which tables an expression may speak of. A query over one table is written without their names: its scope is the
// entity itself.
namespace polystore::inline v0 {

/// A table of a query. `Alias` is empty where it goes by its own name; the fields of an outer one may be null.
template <class Entity, fixed_string Alias = "", bool IsOuter = false>
struct source {
  using entity = Entity;
  static constexpr auto alias = Alias;
  static constexpr bool is_outer = IsOuter;
};

/// The tables of a query, and behind them those of the query in which it stands.
template <class... Sources>
struct scope {};

namespace detail {

template <class Scope>
struct as_sources {
  using type = type_list<source<Scope>>;
};
template <>
struct as_sources<void> {
  using type = type_list<>;
};
template <class... Sources>
struct as_sources<scope<Sources...>> {
  using type = type_list<Sources...>;
};

template <class Clause>
struct source_of_clause {
  using type = type_list<>;
};
template <join_kind Kind, class Entity, fixed_string Alias, class Condition>
struct source_of_clause<join_clause<Kind, Entity, Alias, Condition>> {
  using type = type_list<source<Entity, Alias, Kind == join_kind::left>>;
};

template <class... Lists>
struct joined_scope;
template <class... Sources>
struct joined_scope<type_list<Sources...>> {
  using type = scope<Sources...>;
};
template <class... First, class... Second, class... Rest>
struct joined_scope<type_list<First...>, type_list<Second...>, Rest...>
    : joined_scope<type_list<First..., Second...>, Rest...> {};

template <bool IsOfOneTable, class Outer, class Entity, class... Clauses>
struct scope_of_query {
  using type = Entity;
};
template <class Outer, class Entity, class... Clauses>
struct scope_of_query<false, Outer, Entity, Clauses...>
    : joined_scope<type_list<source<Entity>>, typename source_of_clause<Clauses>::type...,
                   typename as_sources<Outer>::type> {};

}  // namespace detail

/// The scope of a query's expressions, `Outer` being that of the query around it, or void.
template <class Outer, class Entity, class... Clauses>
using scope_of = typename detail::scope_of_query<std::is_void_v<Outer> && (... && (Clauses::kind != clause_kind::join)),
                                                 Outer, Entity, Clauses...>::type;

}  // namespace polystore::inline v0
