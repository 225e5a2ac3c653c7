// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>

#include <sqlite3.h>

#include <string>
#include <string_view>

namespace polystore::inline v0::sqlite::detail {

/// The unique index over just these columns of a table, `t.a, t.b`; empty unless exactly one was created by
/// name.
inline std::string unique_index_over(sqlite3* connection, std::string_view table, std::string_view columns) {
  constexpr std::string_view sql =
      "SELECT l.name FROM pragma_index_list(?1) AS l WHERE l.\"unique\" AND l.origin = 'c' AND ?2 = "
      "(SELECT group_concat(?1 || '.' || i.name, ', ') FROM "
      "(SELECT name FROM pragma_index_info(l.name) ORDER BY seqno) AS i)";
  sqlite3_stmt* found = nullptr;
  std::string name;
  if (sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &found, nullptr) == SQLITE_OK) {
    sqlite3_bind_text64(found, 1, table.data(), table.size(), SQLITE_STATIC, SQLITE_UTF8);
    sqlite3_bind_text64(found, 2, columns.data(), columns.size(), SQLITE_STATIC, SQLITE_UTF8);
    if (sqlite3_step(found) == SQLITE_ROW) {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(found, 0));
      if (text) name = text;
      if (sqlite3_step(found) != SQLITE_DONE) name.clear();
    }
  }
  sqlite3_finalize(found);
  return name;
}

/// Fills in what SQLite's message says of a violated constraint: `UNIQUE constraint failed: t.a, t.b`, `...
/// failed: index 'name'`, `CHECK constraint failed: name`. A foreign key's message names nothing.
inline void name_constraint(sqlite3* connection, int code, std::string_view said, failure& known) {
  constexpr std::string_view failed = " constraint failed: ";
  const std::size_t at = said.find(failed);
  if (at == said.npos || code == SQLITE_CONSTRAINT_TRIGGER) return;  // a trigger's words are its author's
  const std::string_view what = said.substr(at + failed.size());
  if (code == SQLITE_CONSTRAINT_CHECK) {
    known.constraint = what;
    return;
  }
  if (what.starts_with("index '") && what.ends_with('\'')) {
    known.constraint = what.substr(7, what.size() - 8);
    return;
  }
  const std::size_t dot = what.find('.');
  if (dot == what.npos) return;
  known.table = what.substr(0, dot);
  if (what.find(", ") == what.npos) known.column = what.substr(dot + 1);
  if (code == SQLITE_CONSTRAINT_NOTNULL) return;
  if (code == SQLITE_CONSTRAINT_UNIQUE) known.constraint = unique_index_over(connection, known.table, what);
  if (known.constraint.empty()) known.constraint = what;
}

}  // namespace polystore::inline v0::sqlite::detail
