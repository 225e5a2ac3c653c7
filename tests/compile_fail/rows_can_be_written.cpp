// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this type is a view, whose rows its query finds
#include <polystore/postgres.hpp>
#include <polystore/statements.hpp>
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
    ps::unique_index<&region_size::region>};

using views = ps::repository<region_size, ps::postgres::connection>;

void work(ps::repository<site, ps::postgres::connection>& sites, views& sizes, region_size& size) {
  sites.insert({1, size.region});
  sites.where(ps::field<&site::id> == sizes.get("north").sites).erase();
#if defined ACCEPT
#elif REJECT == 1
  sizes.insert(size);
#elif REJECT == 2
  sizes.update(size);
#elif REJECT == 3
  sizes.upsert(size);
#elif REJECT == 4
  sizes.erase("north");
#elif REJECT == 5
  sizes.where(ps::field<&region_size::sites> == 0).erase();
#elif REJECT == 6
  sizes.where(ps::field<&region_size::sites> == 0).update(ps::set<&region_size::sites>(1));
#elif REJECT == 7
  sizes.insert_from<&region_size::region, &region_size::sites>(
      ps::from<region_size>()
          .select<region_size>(ps::field<&region_size::region>, ps::field<&region_size::sites>)
          .scan("each region"));
#elif REJECT == 8
  sizes.insert(std::vector<region_size>{size});
#elif REJECT == 9
  sizes.upsert<&region_size::region>(size);
#elif REJECT == 10
  static_cast<void>(sizes.on_conflict<&region_size::region>());
#endif
}
