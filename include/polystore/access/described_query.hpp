// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/declared_keys.hpp>
#include <polystore/access/judge.hpp>
#include <polystore/expr/windows.hpp>
#include <polystore/expr/yields.hpp>
#include <polystore/query/row.hpp>
#include <polystore/query/scope.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/relational/subquery_text.hpp>

#include <cstddef>
#include <type_traits>

// From a query's type to the plain facts by which it is judged.
namespace polystore::inline v0::access {

template <class Dialect, class Query>
struct described_query;

namespace detail {

/// Whether what a query gives for each row is made of several of a table's.
template <class Column>
inline constexpr bool is_of_many_rows = has_aggregate<Column>;
template <class Function, class Window>
inline constexpr bool is_of_many_rows<windowed<Function, Window>> = true;
template <class Clause>
inline constexpr bool gives_many_rows = false;
template <class Row, class... Columns>
inline constexpr bool gives_many_rows<columns_clause<Row, Columns...>> = (false || ... || is_of_many_rows<Columns>);

/// Whether a table of a query is of a type.
template <class Scope, class Type>
inline constexpr bool is_of_scope = std::is_same_v<Scope, Type>;
template <class... Sources, class Type>
inline constexpr bool is_of_scope<scope<Sources...>, Type> = (... || std::is_same_v<typename Sources::entity, Type>);

template <class Scope, class Row, class Dialect>
struct ordered_part {
  template <auto Column>
  static consteval order_part of_column() {
    using type = std::remove_const_t<decltype(Column)>;
    if constexpr (reflect::is_member_pointer<type>) {
      return of_field<Column>();
    } else if constexpr (requires { typename type::yields; }) {
      return {.node = &relational::expression_text<Scope, Dialect, type>::node,
              .values = &values<type, Column>,
              .is_known = true};
    }
  }
  template <auto Member, auto... Inner>
  static consteval order_part of_field() {
    if constexpr (std::is_same_v<reflect::class_of<Member>, Row> && !is_of_scope<Scope, Row>) {
      return {};
    } else {
      return {.node = &relational::expression_text<Scope, Dialect, field_of<Member, Inner...>>::node, .is_known = true};
    }
  }

 private:
  template <class Type, auto Column>
  static constexpr relational::literals_of<Dialect, Type> values{Column};
};
template <class Scope, class Row, class Dialect, class Column>
struct described_order;
template <class Scope, class Row, class Dialect, auto Member, auto... Inner>
struct described_order<Scope, Row, Dialect, field_of<Member, Inner...>> {
  static constexpr order_part part = ordered_part<Scope, Row, Dialect>::template of_field<Member, Inner...>();
};
template <class Scope, class Row, class Dialect, auto Column, direction Direction, nulls_position Nulls>
struct described_order<Scope, Row, Dialect, ordered_column<Column, Direction, Nulls>> {
  static consteval order_part make() {
    order_part part = ordered_part<Scope, Row, Dialect>::template of_column<Column>();
    part.order = Direction;
    part.nulls = Nulls;
    return part;
  }
  static constexpr order_part part = make();
};

/// What the clauses of a query say of where its rows come from, gathered one by one.
template <class Dialect, class Scope, class Row, std::size_t Clauses>
struct gathered {
  source_facts sources[Clauses + 1]{};
  const expression_node* conditions[Clauses + 1]{};
  const query_facts* others[Clauses + 1]{};
  order_part order[8]{};
  std::size_t source_count = 1, condition_count = 0, other_count = 0, order_count = 0;

  template <class Clause>
  constexpr void add(const Clause*) {}
  template <join_kind Kind, class Entity, fixed_string Alias, class Condition>
  constexpr void add(const join_clause<Kind, Entity, Alias, Condition>*) {
    sources[source_count++] = {.table = &table_of<Entity, Dialect>,
                               .joined_on = &relational::expression_text<Scope, Dialect, Condition>::node,
                               .is_joined = true,
                               .is_outer = Kind == join_kind::left};
  }
  template <class Condition>
  constexpr void add(const where_clause<Condition>*) {
    conditions[condition_count++] = &relational::expression_text<Scope, Dialect, Condition>::node;
  }
  template <set_operator Operator, class Query>
  constexpr void add(const set_operation_clause<Operator, Query>*) {
    others[other_count++] = &described_query<Dialect, Query>::facts;
  }
  template <class Query, bool IsRecursive>
  constexpr void add(const with_clause<Query, IsRecursive>*) {
    others[other_count++] = &described_query<Dialect, Query>::facts;
  }
  template <class... Columns>
  constexpr void add(const order_clause<Columns...>*) {
    ((order_count < 8 ? void(order[order_count++] = described_order<Scope, Row, Dialect, Columns>::part) : void()),
     ...);
  }
};

}  // namespace detail

/// A query's facts. It is a query over tables; one in parts has those of the others beside them.
template <class Dialect, class Entity, class... Clauses>
struct described_query<Dialect, selection<Entity, Clauses...>> {
  using query = selection<Entity, Clauses...>;
  using scope = scope_of<void, Entity, Clauses...>;
  static constexpr clause_kinds kinds = kinds_of<query>;

  static consteval auto gather() {
    detail::gathered<Dialect, scope, row_of<query>, sizeof...(Clauses)> found;
    found.sources[0].table = &table_of<Entity, Dialect>;
    (found.add(static_cast<const Clauses*>(nullptr)), ...);
    for (std::size_t i = 0; i < found.source_count; ++i)
      found.sources[i].finds_erased = kinds.has(clause_kind::deleted);
    return found;
  }
  static constexpr auto found = gather();
  static constexpr query_facts facts{.sources = found.sources,
                                     .source_count = found.source_count,
                                     .conditions = found.conditions,
                                     .condition_count = found.condition_count,
                                     .order = found.order,
                                     .order_count = found.order_count,
                                     .others = found.others,
                                     .other_count = found.other_count,
                                     .is_limited = kinds.has(clause_kind::limit),
                                     .reads_on = kinds.has(clause_kind::group) || kinds.has(clause_kind::distinct) ||
                                                 kinds.has(clause_kind::set_operation) ||
                                                 (false || ... || detail::gives_many_rows<Clauses>),
                                     .rules = &Dialect::facts.indexes};
};

/// Whether a store's indexes, as they are declared, serve a query, and which.
template <class Dialect, class Query, reads How = reads::every_match>
inline constexpr judgement judged = judge(described_query<Dialect, Query>::facts, How);

}  // namespace polystore::inline v0::access
