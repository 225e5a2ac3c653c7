// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/query/clause.hpp>
#include <polystore/verdict/query.hpp>

#include <cstddef>
#include <utility>

namespace polystore::inline v0::detail {

constexpr bool may_come_again(clause_kind kind) {
  return kind == clause_kind::with || kind == clause_kind::join || kind == clause_kind::where ||
         kind == clause_kind::optional_where || kind == clause_kind::having || kind == clause_kind::set_operation ||
         kind == clause_kind::scan;
}

template <class... Clauses>
constexpr pack<Clauses...> packed(Clauses... clauses) {
  return {static_cast<Clauses&&>(clauses)...};
}
template <class... Clauses, class Clause, std::size_t... Before, std::size_t... After>
constexpr auto insert_clause(pack<Clauses...>& clauses, Clause& added, std::index_sequence<Before...>,
                             std::index_sequence<After...>) {
  return packed(std::move(element_at<Before>(clauses))..., static_cast<Clause&&>(added),
                std::move(element_at<sizeof...(Before) + After>(clauses))...);
}

/// A query's clauses with one more, at its place in the text.
template <class... Clauses, class Clause>
constexpr auto add_clause(pack<Clauses...>& clauses, Clause& added) {
  static_assert(
      verdict::clause_is_given_once < Clause,
      may_come_again(Clause::kind) || (true && ... && (Clauses::kind != Clause::kind)) >,
      "polystore: a query has one of each of select(), group_by(), order_by(), limit(), offset() and distinct(); "
      "give all columns at once");
  constexpr std::size_t before = (std::size_t{Clauses::kind <= Clause::kind} + ... + 0);
  return insert_clause(clauses, added, std::make_index_sequence<before>{},
                       std::make_index_sequence<sizeof...(Clauses) - before>{});
}
template <class Clause>
constexpr pack<Clause> add_clause(pack<>&, Clause& added) {
  return {static_cast<Clause&&>(added)};
}

}  // namespace polystore::inline v0::detail
