// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/cursor_keys.hpp>
#include <polystore/relational/statement.hpp>
#include <polystore/relational/statement_cache.hpp>
#include <polystore/sqlite/functions.hpp>
#include <polystore/sqlite/list.hpp>
#include <polystore/sqlite/options.hpp>
#include <polystore/sqlite/rows.hpp>
#include <polystore/sqlite/text_order.hpp>

#include <sqlite3.h>

#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace polystore::inline v0::sqlite {

namespace detail {

inline void close_connection(sqlite3* connection) noexcept { sqlite3_close_v2(connection); }
using connection_handle = owned<sqlite3, &close_connection>;

inline void check_opened(sqlite3* connection, int code) {
  if (code != SQLITE_OK) throw_failure(connection, code, stage::opening, {});
}

/// Says what SQL means on this connection, whatever the library was built with.
inline void configure(sqlite3* connection, const options& given) {
  const auto set = [connection](int which, int on) {
    check_opened(connection, sqlite3_db_config(connection, which, on, nullptr));
  };
  set(SQLITE_DBCONFIG_ENABLE_FKEY, given.foreign_keys);
  set(SQLITE_DBCONFIG_DQS_DML, 0);  // "name" is an identifier, never a text
  set(SQLITE_DBCONFIG_DQS_DDL, 0);
  set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  const std::int64_t wait = given.busy_timeout.milliseconds();
  const std::int64_t most = std::numeric_limits<int>::max();
  check_opened(connection, sqlite3_busy_timeout(connection, static_cast<int>(wait < most ? wait : most)));
  check_opened(connection, register_order<decimal_order>(connection));
  check_opened(connection, register_order<interval_order>(connection));
  check_opened(connection, register_list(connection));
  check_opened(connection, register_functions(connection));
}

[[noreturn]] inline void refuse_path(sqlite3* connection, const std::string& path) {
  const int code = connection ? sqlite3_extended_errcode(connection) : SQLITE_CANTOPEN;
  throw connection_lost("polystore: can't open the SQLite database " + path +
                            ": is there such a folder or file, and may it be read and written?",
                        {.code = std::string(name_of(code))});
}

inline connection_handle open(const options& given) {
  if (given.path.empty() || given.path.find('\0') != std::string::npos) {
    throw invalid_value("polystore: the path of an SQLite database is empty or contains a NUL character");
  }
  const int flags = (given.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(given.path.c_str(), &opened, flags, nullptr);
  connection_handle connection(opened);
  if ((code & 0xff) == SQLITE_CANTOPEN) refuse_path(connection.get(), given.path);
  check_opened(connection.get(), code);
  configure(connection.get(), given);
  // Reads the file's header too: a file that is no database fails here. Another connection that is just doing
  // the same may hold the lock; the mode stays with the file.
  const bool log = given.write_ahead_log && !given.read_only;
  const char* sql = log ? "PRAGMA journal_mode = WAL" : "PRAGMA schema_version";
  const int read = sqlite3_exec(connection.get(), sql, nullptr, nullptr, nullptr);
  if ((read & 0xff) == SQLITE_CANTOPEN) refuse_path(connection.get(), given.path);
  if ((read & 0xff) != SQLITE_BUSY) check_opened(connection.get(), read);
  return connection;
}

}  // namespace detail

/// A connection to one database: SQLite's, with what was prepared on it. For one thread at a time; it must
/// outlive its calls and rows.
class session {
 public:
  explicit session(const options& given)
      : cursor_keys_(cursor_keys_in(given)), connection_(detail::open(given)), is_read_only_(given.read_only) {}

  /// The statement for one run, prepared at its first. While it is in use, the same text is prepared once
  /// more.
  leased_statement lease(std::string_view text) {
    if (const auto* const kept = prepared_.find(text.data())) {
      prepared_statement* const found = kept->get();
      if (!found->is_in_use) {
        found->is_in_use = true;
        return leased_statement(found);
      }
      return leased_statement(detail::prepare(connection_.get(), text, 0).release());
    }
    return lease_first(text);
  }

  /// Runs statements without parameters, such as DDL; each for itself unless a transaction is under way.
  void execute_script(std::string_view script) {
    while (!script.empty()) {
      const auto prepared = detail::prepare(connection_.get(), script, 0, &script);
      if (!prepared->handle) continue;  // a comment or space
      while (prepared->step()) {
      }
    }
  }

  /// Begins a transaction. One that may write takes the lock now, waiting for it, so that no later statement
  /// has to fail.
  void begin() {
    if (in_transaction())
      throw statement_error("polystore: a transaction is under way; SQLite has no second one in it");
    run(is_read_only_ ? "BEGIN" : "BEGIN IMMEDIATE");
  }
  /// When it throws, the transaction is still under way, unless SQLite has rolled it back.
  void commit() {
    if (!in_transaction())
      throw statement_error("polystore: no transaction is under way; was it rolled back by a failure?");
    run("COMMIT");
  }
  void rollback() noexcept {
    if (in_transaction()) sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
  bool in_transaction() const noexcept { return sqlite3_get_autocommit(connection_.get()) == 0; }
  /// Whether a reference leads nowhere yet, for which a COMMIT would be refused.
  bool has_open_references() const noexcept {
    int open = 0, highest = 0;
    sqlite3_db_status(connection_.get(), SQLITE_DBSTATUS_DEFERRED_FKS, &open, &highest, 0);
    return open != 0;
  }

  /// SQLite's own handle, for what polystore doesn't do.
  sqlite3* native() const noexcept { return connection_.get(); }
  /// By which the cursors of pages are signed.
  const polystore::cursor_keys& cursor_keys() const noexcept { return cursor_keys_; }

 private:
  [[gnu::noinline]] leased_statement lease_first(std::string_view text) {
    auto prepared = detail::prepare(connection_.get(), text, SQLITE_PREPARE_PERSISTENT);
    auto& kept = prepared_.add(text.data(), std::move(prepared));
    kept->is_kept = kept->is_in_use = true;
    return leased_statement(kept.get());
  }
  void run(const char* constant) { lease(constant)->step(); }

  polystore::cursor_keys cursor_keys_;
  detail::connection_handle connection_;
  relational::statement_cache<detail::kept_statement> prepared_;
  bool is_read_only_;
};

}  // namespace polystore::inline v0::sqlite
