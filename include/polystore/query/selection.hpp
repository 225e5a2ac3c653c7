// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/builder.hpp>
#include <polystore/query/clause.hpp>

#include <cstddef>
#include <utility>

namespace polystore::inline v0 {

/// A query over the rows of a type, with its clauses in the order of the text: a value that any store can run, and that
/// others can hold, as a subquery, a view, or a part of a union. `from<T>()` begins one.
template <class Entity, class... Clauses>
struct selection : query_builder<selection<Entity, Clauses...>> {
  using entity = Entity;
  [[no_unique_address]] pack<Clauses...> clauses;

  constexpr explicit selection(Clauses... given) : clauses{static_cast<Clauses&&>(given)...} {}

  /// The query with one more clause.
  template <class Clause>
  [[nodiscard]] constexpr auto with_clause(Clause clause) &&;
};

namespace detail {

template <class Entity, class... Clauses>
constexpr selection<Entity, Clauses...> make_selection(Clauses... clauses) {
  return selection<Entity, Clauses...>(static_cast<Clauses&&>(clauses)...);
}
template <class Entity, class... Clauses, class Clause, std::size_t... Before, std::size_t... After>
constexpr auto insert_clause(selection<Entity, Clauses...>& query, Clause& added, std::index_sequence<Before...>,
                             std::index_sequence<After...>) {
  return make_selection<Entity>(std::move(element_at<Before>(query.clauses))..., std::move(added),
                                std::move(element_at<sizeof...(Before) + After>(query.clauses))...);
}

template <clause_kind Kind>
inline constexpr bool may_come_again =
    Kind == clause_kind::with || Kind == clause_kind::join || Kind == clause_kind::where ||
    Kind == clause_kind::having || Kind == clause_kind::set_operation;

/// A query with one more clause, at its place in the text.
template <class Entity, class... Clauses, class Clause>
constexpr auto add_clause(selection<Entity, Clauses...>& query, Clause added) {
  constexpr std::size_t before = (std::size_t{Clauses::kind <= Clause::kind} + ... + 0);
  return insert_clause(query, added, std::make_index_sequence<before>{},
                       std::make_index_sequence<sizeof...(Clauses) - before>{});
}

}  // namespace detail

template <class Entity, class... Clauses>
template <class Clause>
constexpr auto selection<Entity, Clauses...>::with_clause(Clause clause) && {
  static_assert(
      verdict::clause_is_given_once < Clause,
      detail::may_come_again<Clause::kind> || (... && (Clauses::kind != Clause::kind)) >,
      "polystore: a query has one of each of select(), group_by(), order_by(), limit(), offset() and distinct(); "
      "give all columns at once");
  return detail::add_clause(*this, static_cast<Clause&&>(clause));
}

/// Begins a query over the rows of a type.
template <class Entity>
constexpr selection<Entity> from() {
  return selection<Entity>();
}

}  // namespace polystore::inline v0
