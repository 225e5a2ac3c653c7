// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/database/create.hpp>
#include <polystore/ddl/schema_differences.hpp>
#include <polystore/relational/transaction.hpp>
#include <polystore/sqlite/codec.hpp>
#include <polystore/sqlite/connection.hpp>
#include <polystore/sqlite/ddl.hpp>

#include <concepts>
#include <string>
#include <string_view>

namespace polystore::inline v0::sqlite {

namespace detail {

/// What sqlite_schema says: for each table and index the statement that made it.
template <class Connection>
relational::catalog read_catalog(Connection& connection) {
  static constexpr relational::statement statement{
      .text =
          "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
      .columns = 2};
  typename Connection::template call<0> call(connection, statement);
  return relational::catalog::of(call.execute());
}

/// How SQLite calls what a statement makes; what PostgreSQL has in a schema bears the schema's name in front.
inline std::string name_of(const relational::schema_statement& made) {
  std::string name(made.schema.view());
  if (!name.empty()) name += '_';
  using kind = relational::statement_kind;
  if (made.kind == kind::view_query) return (name += made.table.view()) += relational::view_query_suffix;
  const bool is_relation = made.kind == kind::table || made.kind == kind::view || made.kind == kind::materialized_view;
  return name += is_relation ? made.table.view() : made.name.view();
}
inline std::string thing_of(const relational::schema_statement& made) {
  using kind = relational::statement_kind;
  const bool is_view = made.kind == kind::view || made.kind == kind::view_query;
  const bool is_table = made.kind == kind::table || made.kind == kind::materialized_view;
  return (is_table ? "table " : is_view ? "view " : "index ") + name_of(made);
}

}  // namespace detail

/// Makes what is missing of a schema, in one transaction.
template <std::derived_from<session> Connection>
void create_tables(Connection& connection, std::string_view ddl, relational::statement_span statements) {
  relational::transaction_guard<Connection> guard(connection);
  const relational::catalog present = detail::read_catalog(connection);
  for (const relational::schema_statement& each : statements) {
    if (!present.find(detail::thing_of(each))) connection.execute_script(each.text(ddl));
  }
  guard.commit();
}

}  // namespace polystore::inline v0::sqlite
