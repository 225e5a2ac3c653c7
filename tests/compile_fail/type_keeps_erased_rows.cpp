// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: rows of this type are gone once they are erased
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::optional<ps::timestamp> deleted_at{};
};
struct visit {
  std::int64_t id{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{
    "sites", ps::primary_key<&site::id>, ps::soft_delete<&site::deleted_at>, ps::small_table("a handful of rows")};
template <>
inline constexpr auto ps::placement<visit> =
    ps::postgres::table{"visits", ps::primary_key<&visit::id>, ps::small_table("a handful of rows")};

void change([[maybe_unused]] ps::repository<site, ps::sqlite::connection>& sites,
            [[maybe_unused]] ps::repository<visit, ps::sqlite::connection>& visits) {
#ifdef ACCEPT
  sites.purge(1);
  sites.restore(1);
  sites.where().with_deleted().purge();
  static_cast<void>(visits.where().join<site>(ps::field<&site::id> == ps::field<&visit::id>).with_deleted().all());
#elif REJECT == 1
  visits.purge(1);
#elif REJECT == 2
  visits.restore(1);
#elif REJECT == 3
  visits.where().purge();
#elif REJECT == 4
  visits.where().restore();
#elif REJECT == 5
  static_cast<void>(visits.where().with_deleted().all());
#endif
}
