// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/add_clause.hpp>
#include <polystore/query/builder.hpp>
#include <polystore/query/clause.hpp>

namespace polystore::inline v0 {

/// A query over the rows of a type, with its clauses in the order of the text: a value that any store can run, and that
/// others can hold, as a subquery, a view, or a part of a union. `from<T>()` begins one.
template <class Entity, class... Clauses>
struct selection : query_builder<selection<Entity, Clauses...>> {
  using entity = Entity;
  [[no_unique_address]] pack<Clauses...> clauses;

  constexpr explicit selection(pack<Clauses...> given) : clauses(static_cast<pack<Clauses...>&&>(given)) {}

  /// The query with one more clause.
  template <class Clause>
  [[nodiscard]] constexpr auto with_clause(Clause clause) && {
    return of(detail::add_clause(clauses, clause));
  }

 private:
  template <class... Others>
  static constexpr selection<Entity, Others...> of(pack<Others...> clauses) {
    return selection<Entity, Others...>(static_cast<pack<Others...>&&>(clauses));
  }
};

/// Begins a query over the rows of a type.
template <class Entity>
constexpr selection<Entity> from() {
  return selection<Entity>(pack<>{});
}

}  // namespace polystore::inline v0
