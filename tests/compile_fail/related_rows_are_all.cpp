// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: related rows are loaded for all objects at once
#include <polystore/sqlite.hpp>

namespace ps = polystore;

struct site {
  std::int64_t id{};
};
struct visit {
  std::int64_t id{};
  std::int64_t site_id{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};
template <>
inline constexpr auto ps::placement<visit> =
    ps::postgres::table{"visits", ps::primary_key<&visit::id>, ps::references<&visit::site_id, &site::id>};

auto load(ps::sqlite::connection& connection, const std::vector<site>& sites) {
#ifdef ACCEPT
  return ps::children_on<&visit::site_id>(connection, sites, ps::from<visit>().where(ps::field<&visit::id> > 3));
#elif REJECT == 1
  return ps::children_on<&visit::site_id>(connection, sites, ps::from<visit>().limit(3));
#elif REJECT == 2
  return ps::children_on<&visit::site_id>(connection, sites, ps::from<site>());
#elif REJECT == 3
  static_cast<void>(sites);
  return ps::parents_on<&visit::site_id>(connection, std::vector<visit>{}, ps::from<site>().limit(2));
#endif
}
