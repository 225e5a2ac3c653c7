// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: nobody has said where this type lives
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
constexpr auto placement_of(ps::entity<site>) { return ps::postgres::table{"sites"}; }

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<tenant>) { return ps::postgres::table{"tenants"}; }
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
#ifdef REJECT
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
