// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/sqlite/result_code.hpp>
#include <polystore/sqlite/violated_constraint.hpp>

#include <sqlite3.h>

#include <string>
#include <string_view>

namespace polystore::inline v0::sqlite {

namespace detail {

/// What SQLite was asked to do when it failed.
enum class stage { opening, preparing, running };

/// Whether SQLite's own words hold no value: those about a text alone do, for our texts are constants; those
/// of a running statement may quote what a function was given.
inline bool message_is_safe(stage when, std::string_view message) {
  if (when != stage::running) return true;
  static constexpr std::string_view about_names[] = {
      "no such table: ", "no such column: ", "no such index: ", "no such function: ", "no such collation sequence: "};
  for (const std::string_view each : about_names) {
    if (message.starts_with(each)) return true;
  }
  return false;
}

[[noreturn]] inline void throw_constraint(int code, const std::string& message, const failure& known) {
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: throw unique_violation(message, known);
    case SQLITE_CONSTRAINT_FOREIGNKEY: throw foreign_key_violation(message, known);
    case SQLITE_CONSTRAINT_CHECK: throw check_violation(message, known);
    case SQLITE_CONSTRAINT_NOTNULL: throw not_null_violation(message, known);
    case SQLITE_CONSTRAINT_DATATYPE: throw invalid_value(message, known);
    default: throw constraint_violation(message, known);
  }
}

[[noreturn]] inline void throw_for(int code, const std::string& message, const failure& known) {
  if (code == SQLITE_BUSY_SNAPSHOT || code == SQLITE_LOCKED_SHAREDCACHE) {
    throw serialization_failure(message, known);
  }
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT: throw_constraint(code, message, known);
    case SQLITE_BUSY:
    case SQLITE_PROTOCOL:
    case SQLITE_INTERRUPT: throw timeout(message, known);
    case SQLITE_FULL:
    case SQLITE_NOMEM:
    case SQLITE_IOERR:
    case SQLITE_NOLFS: throw out_of_resources(message, known);
    case SQLITE_READONLY:
    case SQLITE_AUTH:
    case SQLITE_PERM: throw access_denied(message, known);
    case SQLITE_CANTOPEN: throw connection_lost(message, known);
    case SQLITE_MISMATCH: throw invalid_value(message, known);
    case SQLITE_TOOBIG: throw value_out_of_range(message, known);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: throw error(message, known);  // no retry helps
    default: throw statement_error(message, known);
  }
}

/// Throws what a failed call means. `statement` is a constant, or empty.
[[noreturn, gnu::cold, gnu::noinline]] inline void throw_failure(sqlite3* connection, int code, stage when,
                                                                 std::string_view statement) {
  if (const int extended = connection ? sqlite3_extended_errcode(connection) : code;
      (extended & 0xff) == (code & 0xff)) {
    code = extended;
  }
  const std::string said = connection ? sqlite3_errmsg(connection) : "";
  if (code == SQLITE_CONSTRAINT_TRIGGER && said.starts_with("FOREIGN KEY"))
    code = SQLITE_CONSTRAINT_FOREIGNKEY;  // RESTRICT
  failure known{.code = std::string(name_of(code)), .statement = statement};
  std::string message = "polystore: SQLite " + known.code + ": " + sqlite3_errstr(code);
  if ((code & 0xff) == SQLITE_CONSTRAINT) {
    name_constraint(connection, code, said, known);
    if (!known.constraint.empty()) message += " of constraint " + known.constraint;
    if (!known.table.empty()) message += " in table " + known.table;
    if (!known.column.empty()) message += ", column " + known.column;
  } else if (code == SQLITE_ERROR && said == "integer overflow") {  // of its own sum()
    throw invalid_value("polystore: a sum is out of the range of an integer", known);
  } else if (said.starts_with("polystore: ")) {
    message = said;
  } else if (message_is_safe(when, said) && said != sqlite3_errstr(code)) {
    message += ": " + said;
  }
  throw_for(code, message, known);
}

}  // namespace detail

}  // namespace polystore::inline v0::sqlite
