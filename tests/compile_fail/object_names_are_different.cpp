// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: two constraints, indexes or tables of one schema have the same name
#include <polystore/entity/facets/index.hpp>
#include <polystore/postgres/ddl.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};
struct tenant {
  int id{};
  std::string name{};
};
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::index<&site::name>.named("by_name")};
}

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<tenant>) {
  return ps::postgres::table{"tenants", ps::index<&tenant::name>.named("tenants_by_name")};
}
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<tenant>) {
  return ps::postgres::table{"tenants", ps::index<&tenant::name>.named("by_name")};
}
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
