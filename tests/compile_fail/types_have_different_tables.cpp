// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: two types of the schema are placed in the same table
#include <polystore/postgres/ddl.hpp>
#include <polystore/sqlite/ddl.hpp>

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
constexpr auto placement_of(ps::entity<site>) { return ps::postgres::table{"things"}; }

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<tenant>) { return ps::postgres::table{"noc.things"}; }
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#elif REJECT == 1
constexpr auto placement_of(ps::entity<tenant>) { return ps::postgres::table{"things"}; }
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#elif REJECT == 2
constexpr auto placement_of(ps::entity<tenant>) { return ps::postgres::table{"Things"}; }
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::sqlite::dialect>;
#endif
