// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: two constraints, indexes or tables of one schema have the same name
#include <polystore/polystore.hpp>
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
#elif REJECT == 1
constexpr auto placement_of(ps::entity<tenant>) {
  return ps::postgres::table{"tenants", ps::index<&tenant::name>.named("by_name")};
}
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#elif REJECT == 2  // default names of which the first 79 bytes are equal
constexpr auto placement_of(ps::entity<tenant>) {
  return ps::postgres::table{
      "tenants_of_the_whole_country_with_their_contracts_and_contacts",
      ps::column_name<&tenant::name>("name_of_the_tenant_as_the_register_has_it"),
      ps::check(ps::field<&tenant::name> != "a"),
      ps::check(ps::field<&tenant::name> != "b"),
  };
}
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
