// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a query of the schema reads a type that isn't in it; add the type to the ps::schema<...>
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
struct counted {
  std::int64_t id{};
};
inline constexpr auto named = ps::query<counted>.with(ps::from<site>().limit(3).select<counted>(ps::field<&site::id>));

#ifdef ACCEPT
using network = ps::schema<ps::queries<some_sites, visited, named>, site, visit>;
#elif REJECT == 1
using network = ps::schema<ps::queries<some_sites, visited>, site>;
#elif REJECT == 2
using network = ps::schema<ps::queries<some_sites>, visit>;
#endif
void use(ps::postgres::connection& server) {
  auto db = ps::connect<network>(server);
  ps::create(db);
}
