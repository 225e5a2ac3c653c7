// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/postgres/ddl.hpp>
#include <polystore/postgres/repository.hpp>
#include <polystore/sqlite/ddl.hpp>
#include <polystore/sqlite/repository.hpp>
#include <polystore/testing/postgres_schema.hpp>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

// The stores that run the conformance suite: each is an empty database that goes with the test.
namespace polystore_tests {

namespace ps = polystore;

/// The server to test on; skips the test where none is named.
inline std::string postgres_server() {
  const char* named = std::getenv("POLYSTORE_TEST_POSTGRES");
  if (!named) SKIP("POLYSTORE_TEST_POSTGRES names no server");
  return named;
}

/// What signs the cursors of pages.
inline constexpr std::string_view cursor_key = "known to the tests alone";

/// What the stores differ in: everything else is the same in all of them.
struct store_traits {
  bool keeps_nan;  // else it is refused
  bool keeps_negative_zero;
  bool keeps_json_text;     // else a document is normalised, or refused where it says what no text can
  bool names_foreign_keys;  // in a violation
};

template <class Hook = ps::relational::no_hook>
struct basic_postgres_store : ps::testing::postgres_schema<Hook> {
  template <class Other>
  using watched_by = basic_postgres_store<Other>;
  static constexpr store_traits traits{
      .keeps_nan = true, .keeps_negative_zero = true, .keeps_json_text = false, .names_foreign_keys = true};

  explicit basic_postgres_store(Hook hook = {})
      : ps::testing::postgres_schema<Hook>(
            ps::postgres::options{.url = postgres_server(), .cursor_key = std::string(cursor_key)}, hook) {}
};
using postgres_store = basic_postgres_store<>;

template <class Hook = ps::relational::no_hook>
class basic_sqlite_store {
 public:
  using connection_type = ps::sqlite::basic_connection<Hook>;
  template <class Other>
  using watched_by = basic_sqlite_store<Other>;
  static constexpr store_traits traits{
      .keeps_nan = false, .keeps_negative_zero = false, .keeps_json_text = true, .names_foreign_keys = false};

  explicit basic_sqlite_store(Hook hook = {})
      : connection(ps::sqlite::options{.path = ":memory:", .cursor_key = std::string(cursor_key)}, hook) {}

  connection_type connection;
};
using sqlite_store = basic_sqlite_store<>;

/// A store with the tables of some types, which refer to none but each other.
template <class Store, class... Types>
struct store_of : Store {
  template <class... Arguments>
  explicit store_of(Arguments&&... arguments) : Store(static_cast<Arguments&&>(arguments)...) {
    using dialect = typename Store::connection_type::dialect;
    this->connection.execute_script(ps::ddl<ps::schema<Types...>, dialect>);
  }
  template <class Type>
  auto of() {
    return ps::repository<Type, typename Store::connection_type>(this->connection);
  }
};

/// The error that an action throws, as a copy; the test fails when it throws none, or another.
template <class Error, class Action>
Error error_of(Action&& action) {
  try {
    action();
  } catch (const Error& thrown) {
    return thrown;
  }
  FAIL("nothing was thrown");
  throw std::logic_error("not reached");
}

/// Whether what an error says holds a text.
inline bool says(const ps::error& failure, std::string_view text) {
  return std::string_view(failure.what()).find(text) != std::string_view::npos;
}

}  // namespace polystore_tests
