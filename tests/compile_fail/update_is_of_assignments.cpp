// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: an update is told what to set
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};

void run(ps::repository<site, ps::sqlite::connection>& sites) {
#ifdef ACCEPT
  sites.where(ps::field<&site::id> == 1).update(ps::set<&site::name>("x"));
#elif REJECT == 1
  sites.where(ps::field<&site::id> == 1).update(ps::field<&site::name> == "x");
#elif REJECT == 2
  sites.where(ps::field<&site::id> == 1).update(site{});
#elif REJECT == 3
  sites.where(ps::field<&site::id> == 1).update_returning();
#elif REJECT == 4
  sites.on_conflict().update(ps::field<&site::name> == "x").insert(site{});
#endif
}
