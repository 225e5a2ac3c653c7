// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this key, reference or index names a field twice
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

struct site {
  int id{};
  int parent{};
  int other{};
};

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::unique<&site::id, &site::other>,
                             ps::foreign_key<&site::parent, &site::other>.references<&site::id, &site::other>(),
                             ps::index<&site::id, ps::desc<&site::other>>};
}
#elif REJECT == 1
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id, &site::id>};
}
#elif REJECT == 2
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::unique<&site::id, &site::other, &site::id>};
}
#elif REJECT == 3
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id>,
                             ps::foreign_key<&site::parent, &site::other>.references<&site::id, &site::id>()};
}
#elif REJECT == 4
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::index<&site::id, ps::desc<&site::id>>};
}
#endif
inline constexpr auto text = ps::ddl<ps::schema<site>>;
