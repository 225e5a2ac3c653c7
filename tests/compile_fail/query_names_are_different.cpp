// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: two queries of the schema have one name, or one is listed twice
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
namespace other {
inline constexpr auto some_sites = ps::query<site>.limit(8);
}

#ifdef ACCEPT
using network = ps::schema<ps::queries<some_sites>, site, ps::queries<visited>, visit>;
#elif REJECT == 1
using network = ps::schema<ps::queries<some_sites, other::some_sites>, site>;
#elif REJECT == 2
using network = ps::schema<ps::queries<some_sites>, site, ps::queries<some_sites>>;
#endif
void use(ps::postgres::connection& server) {
  auto db = ps::connect<network>(server);
  static_cast<void>(db.query(some_sites).all());
}
