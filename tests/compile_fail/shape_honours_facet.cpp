// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this shape can't honour one of its facets
#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/facets/table.hpp>
#include <polystore/entity/placement.hpp>
#include <polystore/shape/sqlite.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<site>) { return ps::sqlite::table{"sites", ps::primary_key<&site::id>}; }
static_assert(ps::shape_of<site>::facets.has(ps::facet::primary_key));
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<site>) { return ps::sqlite::table{"sites", ps::comment("where it is")}; }
static_assert(ps::shape_of<site>::facets.has(ps::facet::comment));
#endif
