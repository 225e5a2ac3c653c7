// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this type's name in the store can't be one
#include <polystore/postgres/ddl.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<site>) { return ps::postgres::table{"noc.sites"}; }
inline constexpr auto text = ps::ddl<site>;
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<site>) { return ps::postgres::table{"noc."}; }
inline constexpr auto text = ps::ddl<site>;
#endif
