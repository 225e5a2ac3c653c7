// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/query/row.hpp>
#include <polystore/verdict/expression.hpp>
#include <polystore/verdict/query.hpp>

#include <optional>

// Queries inside of expressions. They may name fields of the query around them.
namespace polystore::inline v0 {

/// Whether a query finds any row.
template <class Query>
struct existence_test {
  using yields = bool;
  [[no_unique_address]] Query query;
};
/// The one value that a query gives, or null where it finds no row.
template <class Query>
struct scalar_of {
  using yields = std::optional<without_null<result_of<Query>>>;
  [[no_unique_address]] Query query;
};
/// Membership in the values that a query gives.
template <class Operand, class Query>
struct query_test {
  using yields = bool;
  [[no_unique_address]] Operand operand;
  [[no_unique_address]] Query query;
};

/// `exists(from<site>().where(field<&site::id> == field<&incident::site_id>))`
template <class Entity, class... Clauses>
constexpr existence_test<selection<Entity, Clauses...>> exists(selection<Entity, Clauses...> query) {
  return {static_cast<selection<Entity, Clauses...>&&>(query)};
}

/// `scalar(from<site>().select(max(field<&site::height>)))`
template <class Entity, class... Clauses>
constexpr scalar_of<selection<Entity, Clauses...>> scalar(selection<Entity, Clauses...> query) {
  static_assert(verdict::query_gives_one_value<row_of<selection<Entity, Clauses...>>>,
                "polystore: a query inside of an expression gives one value, and this one rows; select what is meant: "
                "from<T>()....select(expression)");
  return {static_cast<selection<Entity, Clauses...>&&>(query)};
}

/// One of the values that a query gives: `in(field<&incident::site_id>, from<site>().where(...).select(field<&site::id>))`.
template <expression Operand, class Entity, class... Clauses>
constexpr query_test<Operand, selection<Entity, Clauses...>> in(Operand operand, selection<Entity, Clauses...> query) {
  static_assert(verdict::query_gives_one_value<row_of<selection<Entity, Clauses...>>>,
                "polystore: a query inside of an expression gives one value, and this one rows; select what is meant: "
                "from<T>()....select(expression)");
  using given = scalar_of<selection<Entity, Clauses...>>;
  if constexpr (verdict::query_gives_one_value<row_of<selection<Entity, Clauses...>>>) {
    static_assert(verdict::operands_are_comparable<Operand, given>,
                  "polystore: the two sides of this comparison hold different kinds of value; compare like with like");
  }
  return {static_cast<Operand&&>(operand), static_cast<selection<Entity, Clauses...>&&>(query)};
}

}  // namespace polystore::inline v0
