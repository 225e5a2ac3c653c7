// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the query of this view reads the view itself, or one that reads it
#include <polystore/postgres.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string region{};
};
struct near {
  std::int64_t id{};
};
struct far {
  std::int64_t id{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};
template <>
inline constexpr auto ps::placement<near> = ps::postgres::view{"near_sites",
#if defined ACCEPT
                                                               ps::from<site>().select<near>(ps::field<&site::id>)
#elif REJECT == 1
                                                               ps::from<far>().select<near>(ps::field<&far::id>)
#elif REJECT == 2
                                                               ps::from<near>().select<near>(ps::field<&near::id>)
#endif
};
template <>
inline constexpr auto ps::placement<far> =
    ps::postgres::view{"far_sites", ps::from<near>().select<far>(ps::field<&near::id>)};

inline constexpr std::size_t size = ps::ddl<ps::schema<far, near, site>>.size();
