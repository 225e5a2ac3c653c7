// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this name of a constraint or an index can't be one
#include <polystore/entity/facets/keys.hpp>
#include <polystore/postgres/ddl.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::unique<&site::name>.named("one name")};
}
inline constexpr auto text = ps::ddl<site>;
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::unique<&site::name>.named("")};
}
inline constexpr auto text = ps::ddl<site>;
#endif
