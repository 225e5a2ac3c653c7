// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/shape.hpp>
#include <polystore/relational/hook.hpp>
#include <polystore/sqlite/check_result.hpp>
#include <polystore/sqlite/dialect.hpp>
#include <polystore/sqlite/session.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace polystore::inline v0::sqlite {

/// A connection whose statements a hook watches; `connection` is the one that nobody watches.
template <class Hook>
class basic_connection : public session {
 public:
  using dialect = sqlite::dialect;
  using parameters = sqlite::parameters;
  using row = sqlite::row;
  using rows = sqlite::rows;
  template <class Family>
  static constexpr bool serves = std::is_same_v<Family, tables>;

  explicit basic_connection(const options& given, Hook hook = {}) : session(given), hook_(std::move(hook)) {}
  // A template, for GCC 12 would take braced options for a string.
  template <std::convertible_to<std::string> Path>
  explicit basic_connection(Path&& path, Hook hook = {})
      : basic_connection(options{.path = std::forward<Path>(path)}, std::move(hook)) {}
  /// A database of its own that goes with the connection.
  static basic_connection memory(Hook hook = {}) { return basic_connection(std::string(":memory:"), std::move(hook)); }

  /// What a session does, told to the hook.
  void execute_script(std::string_view script) {
    relational::watch(hook_, script, [&] { session::execute_script(script); });
  }
  void begin() {
    relational::watch(hook_, "BEGIN", [&] { session::begin(); });
  }
  void commit() {
    relational::watch(hook_, "COMMIT", [&] { session::commit(); });
  }
  void rollback() noexcept {
    relational::watch(hook_, "ROLLBACK", [&] { session::rollback(); });
  }

  /// One execution of a statement.
  template <std::size_t Count>
  class call {
   public:
    call(basic_connection& connection, const relational::statement& statement)
        : connection_(connection),
          checked_(statement.is_written_by_hand ? &statement : nullptr),
          leased_(connection.prepared(statement.text)),
          parameters_(*leased_) {
      leased_->is_written_by_hand = statement.is_written_by_hand;
      if (checked_) detail::check_result(*leased_, statement);
    }
    call(const call&) = delete;
    call& operator=(const call&) = delete;

    parameters& values() { return parameters_; }
    /// Once: the values are gone afterwards.
    rows execute() {
      const prepared_statement& running = *leased_;
      rows found = connection_.execute(std::move(leased_));
      // Where the tables changed since it was prepared, SQLite has prepared it anew.
      if (checked_) detail::check_result(running, *checked_);
      return found;
    }

   private:
    basic_connection& connection_;
    const relational::statement* checked_;
    leased_statement leased_;
    parameters parameters_;
  };

 private:
  rows execute(leased_statement leased) {
    return relational::observe(hook_, leased->text, [&] { return rows(std::move(leased)); });
  }
  /// A statement that can't be prepared is told to the hook; one that can, when it has run.
  leased_statement prepared(std::string_view text) {
    if constexpr (std::is_same_v<Hook, relational::no_hook>) {
      return lease(text);
    } else {
      try {
        return lease(text);
      } catch (const error& failure) {
        hook_(relational::statement_event{text, 0, 0, &failure});
        throw;
      }
    }
  }

 protected:
  [[no_unique_address]] Hook hook_;
};

/// The connection whose statements nobody watches.
using connection = basic_connection<relational::no_hook>;

}  // namespace polystore::inline v0::sqlite
