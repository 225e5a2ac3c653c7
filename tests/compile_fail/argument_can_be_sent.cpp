// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this store has no parameter of such a type
#include <polystore/postgres/repository.hpp>
#include <polystore/statements.hpp>

namespace ps = polystore;

struct opaque {
  int a{}, b{};
};

auto run(ps::postgres::connection& connection, const opaque& value) {
#ifdef ACCEPT
  return ps::run_on(connection, ps::sql<"delete from a where b = {}">(value.b));
#else
  return ps::run_on(connection, ps::sql<"delete from a where b = {}">(value));
#endif
}
