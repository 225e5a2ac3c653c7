// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/postgres/connection.hpp>
#include <polystore/postgres/ddl.hpp>
#include <polystore/postgres/oid.hpp>
#include <polystore/relational/transaction.hpp>

#include <concepts>
#include <string_view>

namespace polystore::inline v0::postgres {

namespace detail {

/// Whether what a statement of the schema makes is there: `$1` schema (or empty), `$2` table, `$3` name.
struct existence {
  template <class Connection>
  static bool of(Connection& connection, const relational::schema_statement& made) {
    static constexpr unsigned types[] = {oid::text, oid::text, oid::text};
    static constexpr unsigned result[] = {oid::boolean};
    static constexpr relational::statement table{
        "SELECT to_regclass(concat_ws('.', quote_ident(nullif($1, '')), quote_ident($2))) IS NOT NULL AND $3 IS NOT NULL",
        types,
        nullptr,
        3,
        result,
        nullptr,
        1};
    static constexpr relational::statement type{
        "SELECT EXISTS (SELECT FROM pg_type WHERE typtype IN ('e', 'c') AND $2 IS NOT NULL AND "
        "oid = to_regtype(concat_ws('.', quote_ident(nullif($1, '')), quote_ident($3))))",
        types,
        nullptr,
        3,
        result,
        nullptr,
        1};
    static constexpr relational::statement index{
        "SELECT to_regclass(concat_ws('.', quote_ident(nullif($1, '')), quote_ident($3))) IS NOT NULL AND $2 IS NOT NULL",
        types,
        nullptr,
        3,
        result,
        nullptr,
        1};
    static constexpr relational::statement constraint{
        "SELECT EXISTS (SELECT FROM pg_constraint WHERE conname = $3 AND "
        "conrelid = to_regclass(concat_ws('.', quote_ident(nullif($1, '')), quote_ident($2))))",
        types,
        nullptr,
        3,
        result,
        nullptr,
        1};
    switch (made.kind) {
      case relational::statement_kind::table:
      case relational::statement_kind::view:
      case relational::statement_kind::materialized_view: return ask(connection, table, made);
      case relational::statement_kind::type: return ask(connection, type, made);
      case relational::statement_kind::index: return ask(connection, index, made);
      case relational::statement_kind::constraint: return ask(connection, constraint, made);
      default: return false;  // says IF NOT EXISTS itself, or can be said again
    }
  }

 private:
  template <class Connection>
  static bool ask(Connection& connection, const relational::statement& question,
                  const relational::schema_statement& made) {
    typename Connection::template call<3> call(connection, question);
    call.values().put(0, made.schema.view());
    call.values().put(1, made.table.view());
    call.values().put(2, made.name.view());
    auto rows = call.execute();
    bool answer = false;
    if (rows.next()) rows.current().get(0, answer);
    return answer;
  }
};

}  // namespace detail

/// Makes what is missing of a schema, in one transaction; two that do it at once wait for each other.
template <std::derived_from<session> Connection>
void create_tables(Connection& connection, std::string_view ddl, relational::statement_span statements) {
  relational::transaction_guard<Connection> guard(connection);
  connection.execute_script(
      "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");  // to see what others made while we waited
  connection.execute_script("SELECT pg_advisory_xact_lock(hashtext('polystore create'))");
  for (const relational::schema_statement& each : statements) {
    if (!detail::existence::of(connection, each)) connection.execute_script(each.text(ddl));
  }
  guard.commit();
}

}  // namespace polystore::inline v0::postgres
