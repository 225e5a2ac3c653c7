// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: nothing says which rows belong together
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
};
struct visit {
  std::int64_t id{};
  std::int64_t site_id{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::small_table("a handful of rows")};
template <>
inline constexpr auto ps::placement<visit> =
    ps::postgres::table{"visits", ps::primary_key<&visit::id>, ps::references<&visit::site_id, &site::id>,
                        ps::small_table("a handful of rows")};
inline constexpr auto id = ps::field<&site::id>;

void run(ps::repository<visit, ps::sqlite::connection>& visits) {
#ifdef ACCEPT
  static_cast<void>(visits.where().join<&visit::site_id>().all());
  static_cast<void>(visits.where().join<site>(ps::field<&visit::site_id> == id, id > 3).all());
#elif REJECT == 1
  static_cast<void>(visits.where().join<site>().all());
#elif REJECT == 2
  static_cast<void>(visits.where().left_join<site>().all());
#endif
}
