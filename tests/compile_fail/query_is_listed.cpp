// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: ps::queries lists queries that are constants
#include <polystore/postgres.hpp>
#include <polystore/queries.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string region{};
};
struct visit {
  std::int64_t id{};
  std::int64_t site_id{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};
template <>
inline constexpr auto ps::placement<visit> = ps::postgres::table{"visits", ps::primary_key<&visit::id>};

inline constexpr auto some_sites = ps::query<site>.limit(7);
inline constexpr auto visited = ps::query<site>.where(
    ps::field<&site::id> == 1, exists(ps::from<visit>().where(ps::field<&visit::id> == ps::field<&site::id>)));
inline constexpr int seven = 7;

#ifdef ACCEPT
using network = ps::schema<site, ps::queries<some_sites, visited>, visit>;
#elif defined REJECT
using network = ps::schema<site, ps::queries<some_sites, seven>, visit>;
#endif
static_assert(network::size == 2);
static_assert(ps::ddl<network>.size() != 1);
