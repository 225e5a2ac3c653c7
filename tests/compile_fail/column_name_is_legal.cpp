// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the name of this field's column
#include <polystore/entity/facets/columns.hpp>
#include <polystore/postgres/ddl.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::column_name<&site::name>("the name")};
}
inline constexpr auto text = ps::ddl<site>;
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::column_name<&site::name>("the \"name\"")};
}
inline constexpr auto text = ps::ddl<site>;
#endif
