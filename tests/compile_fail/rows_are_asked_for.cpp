// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this has no rows before it has run; ask for them: .all()
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};

void show(ps::repository<site, ps::sqlite::connection>& sites) {
#ifdef ACCEPT
  for (const site& each : sites.where(ps::field<&site::id> > 3).all()) static_cast<void>(each);
#elif REJECT == 1
  for (const auto& each : sites.where(ps::field<&site::id> > 3)) static_cast<void>(each.id);
#elif REJECT == 2
  for (const auto& each : sites) static_cast<void>(each);
#endif
}
