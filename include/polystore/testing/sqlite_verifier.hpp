// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/create.hpp>
#include <polystore/sqlite/value_types.hpp>
#include <polystore/sqlite/verify_queries.hpp>
#include <polystore/testing/verifier.hpp>

#include <string>

namespace polystore::inline v0::testing {

/// What `polystore_verify` runs for SQLite.
struct sqlite_verifier {
  /// In a file that is kept, or in a database of its own in memory.
  template <class Schema>
  static manifests::verification verify(const std::string& path) {
    using manifests::tried_on;
    if (!path.empty()) {
      sqlite::connection given(sqlite::options{.path = path, .read_only = true});
      return verify_queries<Schema>(given, tried_on::kept_database);
    }
    auto made = sqlite::connection::memory();
    create_tables(made, ddl<Schema, sqlite::dialect>, schema_statements<Schema, sqlite::dialect>);
    return verify_queries<Schema>(made, tried_on::throwaway_database);
  }
};

}  // namespace polystore::inline v0::testing
