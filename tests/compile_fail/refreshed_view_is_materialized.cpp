// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this type keeps no rows that a query finds
#include <polystore/postgres.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string region{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};
struct region_size {
  std::string region{};
  std::int64_t sites{};
};
template <>
inline constexpr auto ps::placement<region_size> = ps::postgres::
#if defined ACCEPT || REJECT == 2
    materialized_view
#else
    view
#endif
    {"region_sizes",
     ps::from<site>().group_by(ps::field<&site::region>).select<region_size>(ps::field<&site::region>, ps::count())};

void work(ps::postgres::connection& connection) {
  auto db = ps::connect<ps::schema<site, region_size>>(connection);
#if defined ACCEPT || REJECT == 1
  db.refresh<region_size>();
#elif REJECT == 2
  db.refresh<site>();
#endif
}
