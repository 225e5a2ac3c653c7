// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a reference can't lead to a deferrable key
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

struct site {
  int id{};
  int number{};
  int parent{};
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id>,
#ifdef ACCEPT
                             ps::unique<&site::number>,
#else
                             ps::unique<&site::number>.deferrable(),
#endif
                             ps::references<&site::parent, &site::number>};
}
inline constexpr auto text = ps::ddl<ps::schema<site>>;
