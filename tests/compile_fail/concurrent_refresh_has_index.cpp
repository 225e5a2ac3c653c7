// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a view is refreshed concurrently by a unique index over fields, of every row
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
inline constexpr auto ps::placement<region_size> = ps::postgres::materialized_view{
    "region_sizes",
    ps::from<site>().group_by(ps::field<&site::region>).select<region_size>(ps::field<&site::region>, ps::count()),
#if defined ACCEPT
    ps::unique_index<&region_size::region>,
#elif REJECT == 1
    ps::index<&region_size::region>,
#elif REJECT == 2
    ps::unique_index<ps::lower(ps::field<&region_size::region>)>,
#elif REJECT == 3
    ps::unique_index<&region_size::region>.where(ps::field<&region_size::sites> > 0),
#endif
};

void work(ps::postgres::connection& connection) {
  auto db = ps::connect<ps::schema<site, region_size>>(connection);
  db.refresh<region_size>();
  db.refresh<region_size>(ps::exclusively);
  db.refresh<region_size>(ps::concurrently);
}
