// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/postgres/create.hpp>
#include <polystore/postgres/value_types.hpp>
#include <polystore/postgres/verify_queries.hpp>
#include <polystore/testing/postgres_server.hpp>
#include <polystore/testing/verifier.hpp>

#include <string>

namespace polystore::inline v0::testing {

/// What `polystore_verify` runs for PostgreSQL.
struct postgres_verifier {
  /// On a server that is kept, or on one of its own.
  template <class Schema>
  static manifests::verification verify(const std::string& url) {
    using manifests::tried_on;
    if (!url.empty()) {
      postgres::connection given(url);
      return verify_queries<Schema>(given, tried_on::kept_database);
    }
    const postgres_server server;
    postgres::connection made(server.url());
    create_tables(made, ddl<Schema, postgres::dialect>, schema_statements<Schema, postgres::dialect>);
    return verify_queries<Schema>(made, tried_on::throwaway_database);
  }
};

}  // namespace polystore::inline v0::testing
