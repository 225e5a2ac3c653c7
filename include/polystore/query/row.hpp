// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/clause.hpp>

namespace polystore::inline v0 {

/// The row of a query that gives one value.
template <class Value>
struct one_value {
  using type = Value;
  using is_one_value = void;
};

template <class Entity, class... Clauses>
struct selection;

namespace detail {

template <class Clause>
struct columns_of_clause {
  using type = void;
};
template <class Row, class... Columns>
struct columns_of_clause<columns_clause<Row, Columns...>> {
  using type = columns_clause<Row, Columns...>;
};

template <class... Types>
struct first_not_void {
  using type = void;
};
template <class First, class... Rest>
struct first_not_void<First, Rest...> {
  using type = First;
};
template <class... Rest>
struct first_not_void<void, Rest...> : first_not_void<Rest...> {};

template <class Row>
struct result_of_row {
  using type = Row;
};
template <class Value>
struct result_of_row<one_value<Value>> {
  using type = Value;
};

template <bool HasColumns, class Entity, class... Clauses>
struct described_row {
  using columns = void;
  using row = Entity;
};
template <class Entity, class... Clauses>
struct described_row<true, Entity, Clauses...> {
  using columns = typename first_not_void<typename columns_of_clause<Clauses>::type...>::type;
  using row = typename columns::row;
};

template <class Query>
struct row_description;
template <class Entity, class... Clauses>
struct row_description<selection<Entity, Clauses...>>
    : described_row<(false || ... || (Clauses::kind == clause_kind::columns)), Entity, Clauses...> {
  using entity = Entity;
};

}  // namespace detail

/// The kinds of clauses that a query has.
struct clause_kinds {
  unsigned bits;
  constexpr bool has(clause_kind kind) const { return (bits >> static_cast<unsigned>(kind) & 1u) != 0; }
};
template <class Query>
inline constexpr clause_kinds kinds_of{};
template <class Entity, class... Clauses>
inline constexpr clause_kinds kinds_of<selection<Entity, Clauses...>>{
    (0u | ... | (1u << static_cast<unsigned>(Clauses::kind)))};

/// The type over whose rows a query is. What describes queries goes by their names alone: a `selection` that is made
/// complete declares every clause that could follow.
template <class Query>
using entity_of = typename detail::row_description<Query>::entity;
/// The columns_clause of a query, or void where it gives the whole entity.
template <class Query>
using columns_of = typename detail::row_description<Query>::columns;
/// What a query gives for each row, one_value<T> where that is a single value.
template <class Query>
using row_of = typename detail::row_description<Query>::row;
/// The same as a C++ type of its own.
template <class Query>
using result_of = typename detail::result_of_row<row_of<Query>>::type;

}  // namespace polystore::inline v0
