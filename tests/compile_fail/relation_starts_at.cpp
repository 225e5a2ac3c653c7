// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: these objects are not at this end of the reference
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
inline constexpr auto ps::placement<visit> = ps::postgres::table{
    "visits", ps::primary_key<&visit::id>, ps::references<&visit::site_id, &site::id>, ps::index<&visit::site_id>};

auto load(ps::sqlite::connection& connection, const std::vector<site>& sites, const std::vector<visit>& visits) {
#ifdef ACCEPT
  static_cast<void>(ps::parents_on<&visit::site_id>(connection, visits));
  return ps::children_on<&visit::site_id>(connection, sites);
#elif REJECT == 1
  static_cast<void>(sites);
  return ps::children_on<&visit::site_id>(connection, visits);
#elif REJECT == 2
  static_cast<void>(visits);
  return ps::parents_on<&visit::site_id>(connection, sites);
#endif
}
