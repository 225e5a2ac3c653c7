// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the name of this constraint or index is longer than the 63 bytes
#include <polystore/entity/facets/index.hpp>
#include <polystore/postgres/ddl.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites_of_the_whole_country_with_their_locations_and_contracts",
                             ps::index<&site::name>.named("sites_by_name")};
}
inline constexpr auto text = ps::ddl<site>;
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites_of_the_whole_country_with_their_locations_and_contracts", ps::index<&site::name>};
}
inline constexpr auto text = ps::ddl<site>;
#endif
