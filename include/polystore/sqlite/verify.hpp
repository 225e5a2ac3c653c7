// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/create.hpp>
#include <polystore/sqlite/table_text.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace polystore::inline v0::sqlite {

namespace detail {

/// Adds the columns and constraints of a table.
inline void add_table(relational::catalog& to, const std::string& name, std::string_view sql) {
  const table_text text(sql);
  to.entries.push_back({"table " + name, text.ending});
  for (const std::string& part : text.parts) {
    const first_word first(part);
    const auto is = [&first](std::string_view word) { return !first.is_quoted && first.word == word; };
    if (is("CONSTRAINT")) {
      const first_word named(first.rest);
      to.entries.push_back({"constraint " + name + '.' + named.word, std::string(named.rest)});
    } else if (is("PRIMARY") || is("UNIQUE") || is("CHECK") || is("FOREIGN")) {
      to.entries.push_back({"constraint of " + name + ": " + part, ""});
    } else {
      to.entries.push_back({"column " + name + '.' + first.word, std::string(first.rest)});
    }
  }
}

/// What there is of some tables and views, or of all: columns, constraints, queries, indexes and triggers.
template <class Connection>
relational::catalog read_tables(Connection& connection, const std::vector<std::string>* only) {
  static constexpr relational::statement statement{
      .text =
          "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
          "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type = 'trigger', type = 'index', name",
      .columns = 4};
  typename Connection::template call<0> call(connection, statement);
  auto rows = call.execute();
  relational::catalog found;
  std::string type, name, table, sql;
  while (rows.next()) {
    rows.current().get(0, type);
    rows.current().get(1, name);
    rows.current().get(2, table);
    rows.current().get(3, sql);
    bool is_asked = only == nullptr;
    for (std::size_t i = 0; only && i < only->size(); ++i) is_asked = is_asked || (*only)[i] == table;
    if (!is_asked) continue;
    if (type == "table") {
      add_table(found, table, sql);
    } else if (type == "view") {
      const std::string line = on_one_line(sql);
      const std::size_t as = line.find(" AS ");
      found.entries.push_back({"view " + name, as == line.npos ? line : line.substr(as + 4)});
    } else {
      const std::string line = on_one_line(sql);
      const std::size_t on = line.find(" ON ");
      const bool is_index = type == "index" && on != line.npos;
      found.entries.push_back(
          {type + ' ' + table + '.' + name,
           is_index ? (line.starts_with("CREATE UNIQUE") ? "UNIQUE " : "") + line.substr(on + 1) : ""});
    }
  }
  return found;
}

}  // namespace detail

/// Compares the schema with what a database of its own in memory makes of it; what others have is not looked at.
/// Throws a schema_mismatch that lists every difference.
template <std::derived_from<session> Connection>
void verify_tables(Connection& connection, std::string_view ddl, relational::statement_span statements,
                   std::string_view, relational::statement_span) {
  auto fresh = sqlite::connection::memory();
  create_tables(fresh, ddl, statements);
  std::vector<std::string> tables;
  for (const relational::schema_statement& each : statements) {
    using kind = relational::statement_kind;
    const bool has_own_entry = each.kind == kind::table || each.kind == kind::view || each.kind == kind::view_query ||
                               each.kind == kind::materialized_view;
    if (has_own_entry) tables.push_back(detail::name_of(each));
  }
  relational::require_equal(detail::read_tables(fresh, nullptr), detail::read_tables(connection, &tables));
}

}  // namespace polystore::inline v0::sqlite
