// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/declared_keys.hpp>
#include <polystore/access/inner_query.hpp>
#include <polystore/access/judge.hpp>
#include <polystore/expr/aggregates.hpp>
#include <polystore/expr/windows.hpp>
#include <polystore/expr/yields.hpp>
#include <polystore/query/row.hpp>
#include <polystore/query/scope.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/query/sources.hpp>
#include <polystore/relational/subquery_text.hpp>

#include <cstddef>
#include <type_traits>

// From a query's type to the plain facts by which it is judged.
namespace polystore::inline v0::access {

/// `Outer` is the scope in which a query stands, or void.
template <class Dialect, class Query, class Outer = void, reads How = reads::every_match>
struct described_query;

namespace detail {

/// Whether what a query gives for each row is made of several of a table's.
template <class Column>
inline constexpr bool is_of_many_rows = has_aggregate<Column>;
template <class Function, class Window>
inline constexpr bool is_of_many_rows<windowed<Function, Window>> = true;
}  // namespace detail

/// Whether a clause selects what is made of several rows, such as an aggregate or a window.
template <class Clause>
inline constexpr bool gives_many_rows = false;
template <class Row, class... Columns>
inline constexpr bool gives_many_rows<columns_clause<Row, Columns...>> =
    (false || ... || detail::is_of_many_rows<Columns>);

namespace detail {

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

/// The queries inside of an expression, and how they are run.
template <class Query, reads How>
struct inner_query {};
template <class Part>
struct inner_queries_of {
  using type = type_list<>;
};
template <template <class...> class Whole, class... Parts>
struct inner_queries_of<Whole<Parts...>>
    : polystore::detail::all_sources<type_list<>, typename inner_queries_of<Parts>::type...> {};
template <class Query>
struct inner_queries_of<existence_test<Query>> {
  using type = type_list<inner_query<Query, reads::first_match>>;
};
template <class Query>
struct inner_queries_of<scalar_of<Query>> {
  using type = type_list<inner_query<Query, reads::every_match>>;
};
template <class Operand, class Query>
struct inner_queries_of<query_test<Operand, Query>> {
  using type = type_list<inner_query<Query, reads::every_match>>;
};

template <class Value>
struct inner_queries_of<bound<Value>> {
  using type = type_list<>;
};

/// The least or the greatest value of an expression, as the first one of an order.
template <class Scope, class Dialect, class Clause>
struct extreme_of {
  static constexpr bool is_extreme = false;
};
template <class Scope, class Dialect, class Row, class Operator, class Operand>
  requires(std::is_base_of_v<operators::least_of, Operator> || std::is_base_of_v<operators::greatest_of, Operator>)
struct extreme_of<Scope, Dialect, columns_clause<Row, operation<Operator, Operand>>> {
  static constexpr bool is_extreme = true;
  static constexpr order_part part{
      .node = &relational::expression_text<Scope, Dialect, Operand>::node, .is_known = true, .is_extreme = true};
};

/// What the clauses of a query say of where its rows come from, gathered one by one.
template <class Dialect, class Scope, class Row, std::size_t Clauses>
struct gathered {
  source_facts sources[Clauses + 1]{};
  const expression_node* conditions[Clauses + 1]{};
  const query_facts* others[Clauses + 8]{};
  order_part order[8]{};
  std::size_t source_count = 1, condition_count = 0, other_count = 0, order_count = 0;
  bool is_extreme = false, asks_once = true;

  template <class Clause>
  constexpr void add(const Clause*) {}
  template <join_kind Kind, class Entity, fixed_string Alias, class Condition>
  constexpr void add(const join_clause<Kind, Entity, Alias, Condition>*) {
    sources[source_count++] = {.table = &table_of<Entity, Dialect>,
                               .joined_on = &relational::expression_text<Scope, Dialect, Condition>::node,
                               .is_joined = true,
                               .is_outer = Kind == join_kind::left};
    add_asked_of_rows<Condition>();
  }
  template <class Condition>
  constexpr void add(const where_clause<Condition>*) {
    constexpr const expression_node& node = relational::expression_text<Scope, Dialect, Condition>::node;
    conditions[condition_count++] = &node;
    if constexpr (holds_query(node)) {
      const std::size_t first = other_count;
      add_inner(typename inner_queries_of<Condition>::type{});
      for (std::size_t i = first; i < other_count; ++i) asks_once = asks_once && stands_alone(*others[i]);
    }
  }
  template <class Condition>
  constexpr void add(const having_clause<Condition>*) {
    add_asked_of_rows<Condition>();
  }
  /// Queries inside of what is worked out for rows once they are found.
  template <class Expression>
  constexpr void add_asked_of_rows() {
    if constexpr (holds_query(relational::expression_text<Scope, Dialect, Expression>::node))
      add_inner(typename inner_queries_of<Expression>::type{});
  }
  template <class... Queries, reads... How>
  constexpr void add_inner(type_list<inner_query<Queries, How>...>) {
    ((other_count < Clauses + 8 ? void(others[other_count++] = &described_query<Dialect, Queries, Scope, How>::facts)
                                : void()),
     ...);
  }
  template <class Given, class... Columns>
  constexpr void add(const columns_clause<Given, Columns...>*) {
    (add_asked_of_rows<Columns>(), ...);
  }
  template <class Given, class Column>
  constexpr void add(const columns_clause<Given, Column>*) {
    add_asked_of_rows<Column>();
    using extreme = extreme_of<Scope, Dialect, columns_clause<Given, Column>>;
    if constexpr (extreme::is_extreme) {
      is_extreme = true;
      order[order_count++] = extreme::part;
    }
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
template <class Dialect, class Entity, class... Clauses, class Outer, reads How>
struct described_query<Dialect, selection<Entity, Clauses...>, Outer, How> {
  using query = selection<Entity, Clauses...>;
  using scope = scope_of<Outer, Entity, Clauses...>;
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
  static constexpr bool is_of_whole = kinds.has(clause_kind::group) || kinds.has(clause_kind::distinct) ||
                                      kinds.has(clause_kind::set_operation) || kinds.has(clause_kind::having);
  static constexpr bool is_extreme = found.is_extreme && !is_of_whole && !kinds.has(clause_kind::order);
  static constexpr query_facts facts{
      .sources = found.sources,
      .source_count = found.source_count,
      .conditions = found.conditions,
      .condition_count = found.condition_count,
      .order = found.order,
      .order_count = found.is_extreme && !is_extreme ? 0 : found.order_count,
      .others = found.others,
      .other_count = found.other_count,
      .is_limited = kinds.has(clause_kind::limit) || is_extreme || How == reads::first_match,
      .reads_on = !is_extreme && (is_of_whole || (false || ... || gives_many_rows<Clauses>)),
      .asks_once = found.asks_once,
      .may_scan = kinds.has(clause_kind::scan),
      .rules = &Dialect::facts.indexes};
};

/// Whether queries stand inside of an expression.
template <class Expression>
inline constexpr bool asks_queries = !std::is_same_v<typename detail::inner_queries_of<Expression>::type, type_list<>>;

/// Whether a store's indexes, as they are declared, serve a query, and which.
template <class Dialect, class Query, reads How = reads::every_match>
inline constexpr judgement judged = judge(described_query<Dialect, Query>::facts, How);

}  // namespace polystore::inline v0::access
