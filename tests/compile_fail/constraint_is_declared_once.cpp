// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the type's placement doesn't declare this constraint
#include <polystore/ddl/violates.hpp>
#include <polystore/entity/facets/keys.hpp>
#include <polystore/shape/postgres.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::unique<&site::name>};
}

#ifdef ACCEPT
static_assert(ps::relational::constraint_name<site>(ps::unique<&site::name>) == "sites_name_key");
#endif
#ifdef REJECT
static_assert(!ps::relational::constraint_name<site>(ps::unique<&site::id>).empty());
#endif
