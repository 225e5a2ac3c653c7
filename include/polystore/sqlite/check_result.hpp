// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/relational/statement.hpp>
#include <polystore/sqlite/prepared_statement.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace polystore::inline v0::sqlite::detail {

/// Whether a column that a STRICT table declares so may hold what is read as a storage class.
inline bool may_hold(std::string_view declared, unsigned expected) {
  if (declared == "INTEGER" || declared == "INT") return expected == SQLITE_INTEGER || expected == SQLITE_FLOAT;
  if (declared == "REAL") return expected == SQLITE_FLOAT;
  if (declared == "TEXT") return expected == SQLITE_TEXT;
  return declared != "BLOB" || expected == SQLITE_BLOB;
}

/// Throws when a statement written by hand doesn't give the columns that it was said to, or has parameters that no
/// argument fills. What is no column of a table has no type before it is read.
[[gnu::noinline]] inline void check_result(const prepared_statement& prepared, const relational::statement& statement) {
  if (prepared.parameters != statement.parameters) {
    throw statement_error(
        "polystore: this statement has other parameters than its arguments; leave ?, :name and @name to polystore",
        {.statement = statement.text});
  }
  if (!statement.column_types) return;
  const auto columns = static_cast<std::size_t>(sqlite3_column_count(prepared.handle));
  std::string differences;
  if (columns != statement.columns) {
    differences = "\n  " + std::to_string(columns) + " columns instead of " + std::to_string(statement.columns);
  }
  for (std::size_t i = 0; i < columns && columns == statement.columns; ++i) {
    constexpr std::string_view names[] = {"another type", "INTEGER", "REAL", "TEXT", "BLOB"};
    const char* const declared = sqlite3_column_decltype(prepared.handle, static_cast<int>(i));
    if (!declared || may_hold(declared, statement.column_types[i])) continue;
    ((((differences += "\n  column ") += sqlite3_column_name(prepared.handle, static_cast<int>(i))) += " is ") +=
     declared) += " instead of ";
    differences += names[statement.column_types[i]];
  }
  if (differences.empty()) return;
  throw schema_mismatch("polystore: the columns are not those that the program was compiled for:" + differences,
                        {.statement = statement.text});
}

}  // namespace polystore::inline v0::sqlite::detail
