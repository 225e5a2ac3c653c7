// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/relational/audit.hpp>
#include <polystore/relational/query_statement.hpp>
#include <polystore/relational/update_text.hpp>

// Erasing rows that are kept, and bringing them back, where a context says who does.
namespace polystore::inline v0::relational {

namespace detail {

template <class Dialect, class Query, bool Erases, bool Returning, class... Assignments>
constexpr void write_deletion_of(text& out) {
  write_deletion_where<Dialect, Query, Assignments...>(out, Erases);
  if constexpr (Returning) write_returning_all<entity_of<Query>, Dialect>(out);
}
template <class Dialect, class Query, bool Erases, bool Returning, class... Assignments>
inline constexpr const auto& deletion_text =
    frozen<write_deletion_of<Dialect, Query, Erases, Returning, Assignments...>>;

template <class Dialect, class Query, bool Erases, bool Returning, class... Assignments>
inline constexpr statement deletion_statement = make_assigning<Dialect, Query, Returning, Assignments...>(
    deletion_text<Dialect, Query, Erases, Returning, Assignments...>.view());

}  // namespace detail

/// Erases rows, or brings them back, and notes what the connection's context says of it.
template <class Entity, bool Erases, bool Returning, class Connection, class... Clauses>
auto run_deletion(Connection& connection, const pack<Clauses...>& clauses) {
  return assign_from_context<Entity>(connection, [&]<class... Assignments>(const Assignments&... assignments) {
    return detail::run_chosen<Entity>(clauses, [&]<class Query>() {
      return detail::run_bound<
          detail::deletion_statement<typename Connection::dialect, Query, Erases, Returning, Assignments...>>(
          connection, clauses, assignments...);
    });
  });
}

}  // namespace polystore::inline v0::relational
