// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the shape of this type has no DDL
#include <polystore/shape/postgres.hpp>
#include <polystore/sqlite/ddl.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};
constexpr auto placement_of(ps::entity<site>) { return ps::postgres::table{"sites"}; }

#ifdef ACCEPT
inline constexpr auto text = ps::ddl<site, ps::sqlite::dialect>;
#endif
#ifdef REJECT
inline constexpr auto text = ps::ddl<site>;
#endif
