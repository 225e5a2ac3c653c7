// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/with_arguments.hpp>
#include <polystore/relational/clause_text.hpp>
#include <polystore/relational/query.hpp>

namespace polystore::inline v0 {

namespace relational {

/// A parameter has no place in a text: a value that stands there in its stead has.
template <class Dialect, class... None>
consteval const expression_node& node_without_value() {
  static_assert(verdict::query_is_given_arguments<Dialect, (sizeof...(None) > 0)>,
                "polystore: this query has parameters, and can't be written or run without their values; give one for "
                "each: db.query(query, values...)");
  return detail::value_node<Dialect, int>;
}
template <class Scope, class Dialect, fixed_string Name, class Type>
struct expression_text<Scope, Dialect, parameter_of<Name, Type>> {
  static constexpr const expression_node& node = node_without_value<Dialect>();
};
template <class Scope, class Dialect, fixed_string Name, found Where>
struct expression_text<Scope, Dialect, pattern_of_parameter<Name, Where>> {
  static constexpr const expression_node& node = node_without_value<Dialect>();
};
template <class Scope, class Dialect, class Row, clause_kind Kind, fixed_string Name, class Type>
struct clause_text<Scope, Dialect, rows_by_parameter<Kind, Name, Type>, Row> {
  static constexpr void write(expression_writer& writer, clause_place) {
    detail::write_node(writer, node_without_value<Dialect>());
  }
  static constexpr clause_node node{.kind = Kind, .write = &write};
};

}  // namespace relational

namespace detail {
template <class Connection, class Entity, class... Clauses>
connected_query<Connection, Entity, Clauses...> connected_to(Connection& connection,
                                                             selection<Entity, Clauses...> query) {
  return {connection, static_cast<pack<Clauses...>&&>(query.clauses)};
}
}  // namespace detail

/// A query on a connection, with values for its parameters.
template <class Connection, class Entity, class... Clauses, class... Given>
[[nodiscard]] auto query_on(Connection& connection, const selection<Entity, Clauses...>& query, Given&&... given) {
  if constexpr (!detail::require_arguments<selection<Entity, Clauses...>, Given...>()) {
    return relational::nothing{};
  } else {
    return detail::connected_to(connection, with_arguments(query, static_cast<Given&&>(given)...));
  }
}

}  // namespace polystore::inline v0
