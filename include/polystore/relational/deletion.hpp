// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/relational/audit.hpp>
#include <polystore/relational/bind_clauses.hpp>
#include <polystore/relational/parameter_types.hpp>
#include <polystore/relational/statement.hpp>
#include <polystore/relational/update_text.hpp>

#include <cstddef>

// Erasing rows that are kept, and bringing them back, where a context says who does.
namespace polystore::inline v0::relational {

namespace detail {

template <class Dialect, class Query, bool Erases, bool Returning, class... Assignments>
constexpr void write_deletion_of(text& out) {
  write_deletion_where<Dialect, Query, Assignments...>(out, Erases);
  if constexpr (Returning) write_returning_all<typename Query::entity, Dialect>(out);
}
template <class Dialect, class Query, bool Erases, bool Returning, class... Assignments>
inline constexpr auto deletion_text = freeze<write_deletion_of<Dialect, Query, Erases, Returning, Assignments...>>();

template <class Dialect, class Query, bool Erases, bool Returning, class... Assignments>
consteval statement make_deletion() {
  using values = typename joined<typename binding<Assignments>::types..., typename binding<Query>::types>::type;
  using returned = column_types<typename Query::entity>;
  return {.text = deletion_text<Dialect, Query, Erases, Returning, Assignments...>.view(),
          .parameter_types = type_ids<Dialect, values>,
          .parameters = values::size,
          .column_types = type_ids<Dialect, returned>,
          .columns = Returning ? returned::size : 0};
}
template <class Dialect, class Query, bool Erases, bool Returning, class... Assignments>
inline constexpr statement deletion_statement = make_deletion<Dialect, Query, Erases, Returning, Assignments...>();

}  // namespace detail

/// Erases rows, or brings them back, and notes what the connection's context says of it.
template <class Entity, bool Erases, bool Returning, class Connection, class... Clauses>
auto run_deletion(Connection& connection, const pack<Clauses...>& clauses) {
  return assign_from_context<Entity>(connection, [&]<class... Assignments>(const Assignments&... assignments) {
    constexpr auto& statement = detail::deletion_statement<typename Connection::dialect, selection<Entity, Clauses...>,
                                                           Erases, Returning, Assignments...>;
    typename Connection::template call<statement.parameters> call(connection, statement);
    std::size_t index = 0;
    (binding<Assignments>::bind(call.values(), index, assignments), ...);
    clauses.each(detail::bind_each<typename Connection::parameters>{call.values(), index});
    return call.execute();
  });
}

}  // namespace polystore::inline v0::relational
