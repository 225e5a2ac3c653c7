// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: behind its name a view is given the query that finds its rows
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
#ifdef ACCEPT
    ps::from<site>().group_by(ps::field<&site::region>).select<region_size>(ps::field<&site::region>, ps::count()),
#endif
    ps::unique_index<&region_size::region>};
