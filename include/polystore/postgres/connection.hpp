// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/shape.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/postgres/rows.hpp>
#include <polystore/postgres/session.hpp>
#include <polystore/relational/hook.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::postgres {

/// A connection whose statements a hook watches; `connection` is the one that nobody watches.
template <class Hook>
class basic_connection : public session {
 public:
  using dialect = postgres::dialect;
  using parameters = postgres::parameters;
  using row = postgres::row;
  using rows = postgres::rows;
  template <class Family>
  static constexpr bool serves = std::is_same_v<Family, tables>;

  explicit basic_connection(const options& given, Hook hook = {}) : session(given), hook_(static_cast<Hook&&>(hook)) {}
  // A template, for GCC 12 would take braced options for a string.
  template <std::convertible_to<std::string> Url>
  explicit basic_connection(Url&& url, Hook hook = {})
      : basic_connection(options{.url = static_cast<Url&&>(url)}, static_cast<Hook&&>(hook)) {}

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

  /// One execution of a statement with at most `Count` parameters.
  template <std::size_t Count>
  class call {
   public:
    call(basic_connection& connection, const relational::statement& statement)
        : connection_(connection),
          statement_(statement),
          parameters_(values_, lengths_, formats_, words_, connection.scratch_space()) {}
    call(const call&) = delete;
    call& operator=(const call&) = delete;

    parameters& values() { return parameters_; }
    rows execute() { return connection_.execute(statement_, values_, lengths_, formats_); }

   private:
    basic_connection& connection_;
    const relational::statement& statement_;
    const char* values_[Count ? Count : 1];
    int lengths_[Count ? Count : 1];
    int formats_[Count ? Count : 1];
    std::uint64_t words_[Count ? Count : 1];
    parameters parameters_;
  };

 private:
  rows execute(const relational::statement& statement, const char* const* values, const int* lengths,
               const int* formats) {
    return relational::observe(hook_, statement.text,
                               [&] { return rows(run(statement, values, lengths, formats), statement.text.data()); });
  }

 protected:
  [[no_unique_address]] Hook hook_;
};

/// The connection whose statements nobody watches.
using connection = basic_connection<relational::no_hook>;

}  // namespace polystore::inline v0::postgres
