// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the two ends of a reference don't match
#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/facets/references.hpp>
#include <polystore/postgres/ddl.hpp>

#include <string>

namespace ps = polystore;

struct tenant {
  int id{};
  std::string name{};
};
struct site {
  int id{};
  int tenant_id{};
  std::string tenant_name{};
};
constexpr auto placement_of(ps::entity<tenant>) { return ps::postgres::table{"tenants", ps::primary_key<&tenant::id>}; }

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::references<&site::tenant_id, &tenant::id>};
}
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::references<&site::tenant_name, &tenant::id>};
}
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
