// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/postgres/connection.hpp>
#include <polystore/relational/hook.hpp>

#include <unistd.h>

#include <atomic>
#include <string>

namespace polystore::inline v0::testing {

/// A connection to a schema of its own in a database that others use too; the schema goes with it.
template <class Hook = relational::no_hook>
class postgres_schema {
 public:
  using connection_type = postgres::basic_connection<Hook>;

  explicit postgres_schema(const postgres::options& server, Hook hook = {})
      : server_(server), connection(server, static_cast<Hook&&>(hook)) {
    connection.execute_script("CREATE SCHEMA " + name_ + "; SET search_path = " + name_);
  }
  postgres_schema(const postgres_schema&) = delete;
  postgres_schema& operator=(const postgres_schema&) = delete;
  ~postgres_schema() {
    connection.rollback();  // what a failed test has left open would hold the locks
    try {
      postgres::connection(server_).execute_script("SET lock_timeout = '5s'; DROP SCHEMA " + name_ + " CASCADE");
    } catch (const error&) {  // the server is gone, or somebody else still uses the tables
    }
  }
  /// A connection to the same schema.
  connection_type another() const {
    connection_type second(server_);
    second.execute_script("SET search_path = " + name_);
    return second;
  }
  const std::string& name() const noexcept { return name_; }

 private:
  static std::string next_name() {
    static std::atomic<int> made = 0;
    return "polystore_test_" + std::to_string(getpid()) + "_" + std::to_string(++made);
  }
  std::string name_ = next_name();
  postgres::options server_;

 public:
  connection_type connection;
};

}  // namespace polystore::inline v0::testing
