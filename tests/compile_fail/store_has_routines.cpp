// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this store has no functions or procedures of its own to call
#include <polystore/postgres/repository.hpp>
#include <polystore/sqlite/repository.hpp>
#include <polystore/statements.hpp>

namespace ps = polystore;

#ifdef ACCEPT
using connection_type = ps::postgres::connection;
#else
using connection_type = ps::sqlite::connection;
#endif

int run(connection_type& connection) { return ps::run_on(connection, ps::call_function<"total", int>(1)); }
