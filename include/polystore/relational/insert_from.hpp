// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/entity/audit.hpp>
#include <polystore/relational/bind_clauses.hpp>
#include <polystore/relational/parameter_types.hpp>
#include <polystore/relational/row_reader.hpp>
#include <polystore/relational/select_text.hpp>
#include <polystore/relational/statement.hpp>
#include <polystore/verdict/query.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace polystore::inline v0::relational {

namespace detail {

template <class Entity, class Dialect, class Query, auto... Members>
constexpr void write_insert_from(text& out) {
  expression_writer writer{out};
  separator parts{" (", ", "};
  out += "INSERT INTO ";
  out += table_name<Entity, Dialect>.view();
  ((out += parts.next(), out += columns<Entity, Dialect>[column_index<Entity, Members>()]), ...);
  out += ") ";
  write_query(writer, select_text<void, Dialect, Query>::node);
}
template <class Entity, class Dialect, class Query, auto... Members>
inline constexpr auto insert_from_text = freeze<write_insert_from<Entity, Dialect, Query, Members...>>();

template <class Entity, class Dialect, class Query, auto... Members>
consteval statement make_insert_from() {
  using values = typename binding<Query>::types;
  return {.text = insert_from_text<Entity, Dialect, Query, Members...>.view(),
          .parameter_types = type_ids<Dialect, values>,
          .parameters = values::size};
}
template <class Entity, class Dialect, class Query, auto... Members>
inline constexpr statement insert_from_statement = make_insert_from<Entity, Dialect, Query, Members...>();

}  // namespace detail

/// Adds the rows that a query gives, its columns filling the fields that are named.
template <class Entity, auto... Members, class Connection, class Query>
std::int64_t insert_from(Connection& connection, const Query& query) {
  constexpr bool fills =
      std::is_same_v<typename row_reader<row_of<Query>>::types, type_list<reflect::value_of<Members>...>>;
  static_assert(
      verdict::query_fills_fields<Entity, Query, fills>,
      "polystore: this query doesn't fill the fields that are named: insert_from<&T::x, &T::y>(query) takes one "
      "that gives a value of x's type and one of y's");
  static_assert(verdict::inserted_query_takes_no_context<Entity, !is_audited<Entity>>,
                "polystore: some fields of this type are filled from a context, which a query has none of; insert "
                "objects instead");
  if constexpr (fills) {
    constexpr auto& statement = detail::insert_from_statement<Entity, typename Connection::dialect, Query, Members...>;
    typename Connection::template call<statement.parameters> call(connection, statement);
    std::size_t index = 0;
    binding<Query>::bind(call.values(), index, query);
    return call.execute().affected();
  } else {
    return 0;
  }
}

}  // namespace polystore::inline v0::relational
