// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the columns of these two fields have the same name
#include <polystore/entity/facets/columns.hpp>
#include <polystore/postgres/ddl.hpp>
#include <polystore/sqlite/ddl.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::column_name<&site::name>("Id")};
}
inline constexpr auto text = ps::ddl<site>;
#elif REJECT == 1
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::column_name<&site::name>("id")};
}
inline constexpr auto text = ps::ddl<site>;
#elif REJECT == 2
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::column_name<&site::name>("Id")};
}
inline constexpr auto text = ps::ddl<site, ps::sqlite::dialect>;
#endif
