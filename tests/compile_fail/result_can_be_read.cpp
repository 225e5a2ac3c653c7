// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: no result of this store is read as such
#include <polystore/postgres/repository.hpp>
#include <polystore/statements.hpp>

namespace ps = polystore;

struct pair {
  int a{}, b{};
};

#ifdef ACCEPT
using result = pair;
#elif REJECT == 1
using result = const char*;
#elif REJECT == 2
using result = std::string_view;
#elif REJECT == 3
using result = std::optional<pair>;
#endif

auto run(ps::postgres::connection& connection) {
  return ps::run_on(connection, ps::sql<"select a, b from c", result>());
}
