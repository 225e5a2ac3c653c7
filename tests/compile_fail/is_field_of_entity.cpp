// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this field belongs to another type
#include <polystore/entity/facets/keys.hpp>
#include <polystore/postgres/ddl.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};
struct tenant {
  int id{};
};

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<site>) { return ps::postgres::table{"sites", ps::primary_key<&site::id>}; }
static_assert(ps::facts<site>.keys == 1);
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<site>) { return ps::postgres::table{"sites", ps::primary_key<&tenant::id>}; }
static_assert(ps::facts<site>.keys == 1);
#endif
