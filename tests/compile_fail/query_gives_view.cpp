// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the query of a view gives the rows of another type
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
struct other_size {
  std::string region{};
  std::int64_t sites{};
};

template <>
inline constexpr auto ps::placement<region_size> =
    ps::postgres::view{"region_sizes", ps::from<site>()
                                           .group_by(ps::field<&site::region>)
#ifdef ACCEPT
                                           .select<region_size>(ps::field<&site::region>, ps::count())
#elif REJECT == 1
                                           .select<other_size>(ps::field<&site::region>, ps::count())
#elif REJECT == 2
                                           .select(ps::count())
#endif
    };

inline constexpr std::size_t size = ps::ddl<region_size>.size();
