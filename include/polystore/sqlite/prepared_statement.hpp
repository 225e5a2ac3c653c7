// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/error.hpp>
#include <polystore/sqlite/owned.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <limits>
#include <string_view>

namespace polystore::inline v0::sqlite {

/// A statement that SQLite has compiled.
struct prepared_statement {
  sqlite3_stmt* handle = nullptr;
  std::string_view text;  // a constant
  std::size_t parameters = 0;
  bool is_kept = false;  // by the connection, for the next run
  bool is_in_use = false;
  bool is_written_by_hand = false;

  explicit prepared_statement(std::string_view written) : text(written) {}
  prepared_statement(const prepared_statement&) = delete;
  prepared_statement& operator=(const prepared_statement&) = delete;
  ~prepared_statement() { sqlite3_finalize(handle); }

  sqlite3* connection() const noexcept { return sqlite3_db_handle(handle); }
  /// True for a row, false for the end.
  bool step() {
    const int code = sqlite3_step(handle);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) detail::throw_failure(connection(), code, detail::stage::running, text);
    return false;
  }
};

namespace detail {
/// Ends a run however it went: nothing of it stays, neither a lock nor a value.
inline void give_back(prepared_statement* statement) noexcept {
  if (!statement->is_kept) {
    delete statement;
    return;
  }
  sqlite3_reset(statement->handle);
  sqlite3_clear_bindings(statement->handle);
  statement->is_in_use = false;
}
inline void forget(prepared_statement* statement) noexcept { delete statement; }
using kept_statement = owned<prepared_statement, &forget>;

/// Compiles one statement: a constant, or the first of a script, of which `rest` is left. A script's text may
/// be gone before an error is looked at, so no error shows it.
inline kept_statement prepare(sqlite3* connection, std::string_view text, unsigned flags,
                              std::string_view* rest = nullptr) {
  kept_statement prepared(new prepared_statement(rest ? std::string_view{} : text));
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    throw_failure(nullptr, SQLITE_TOOBIG, stage::preparing, prepared->text);
  }
  const char* tail = nullptr;
  const int code =
      sqlite3_prepare_v3(connection, text.data(), static_cast<int>(text.size()), flags, &prepared->handle, &tail);
  if (code != SQLITE_OK) throw_failure(connection, code, stage::preparing, prepared->text);
  prepared->parameters = static_cast<std::size_t>(sqlite3_bind_parameter_count(prepared->handle));
  if (rest) *rest = text.substr(static_cast<std::size_t>(tail - text.data()));
  return prepared;
}
}  // namespace detail

/// A statement for one run.
using leased_statement = detail::owned<prepared_statement, &detail::give_back>;

}  // namespace polystore::inline v0::sqlite
