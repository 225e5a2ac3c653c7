// SPDX-License-Identifier: BSL-1.0
#include <polystore/entity/placement.hpp>

#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/shape/postgres.hpp>

namespace ps = polystore;

namespace app {
struct beside {
  int id{};
};
constexpr auto placement_of(ps::entity<beside>) { return ps::postgres::table{"beside", ps::primary_key<&beside::id>}; }
struct specialised {
  int id{};
};
struct nowhere {};
}  // namespace app
template <>
inline constexpr auto ps::placement<app::specialised> = ps::postgres::table{"specialised"};

// A placement is found beside its type, or specialised; without one a type is nowhere.
static_assert(ps::placement<app::beside>.name == "beside" && ps::placement<app::specialised>.name == "specialised");
static_assert(ps::is_placed<app::beside> && ps::is_placed<app::specialised> && !ps::is_placed<app::nowhere>);
static_assert(ps::shape_of<app::beside>::facets.has(ps::facet::primary_key) &&
              !ps::shape_of<app::specialised>::facets.has(ps::facet::primary_key));

// A facet's set holds what was put into it.
static_assert(ps::facets_of(ps::facet::check, ps::facet::database).includes(ps::facets_of(ps::facet::database)));
static_assert(!ps::facets_of(ps::facet::check).includes(ps::facets_of(ps::facet::check, ps::facet::index)));
