// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: rows that are erased already can't be erased once more
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::optional<ps::timestamp> deleted_at{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{
    "sites", ps::primary_key<&site::id>, ps::soft_delete<&site::deleted_at>, ps::small_table("a handful of rows")};

void change(ps::repository<site, ps::sqlite::connection>& sites) {
#ifdef ACCEPT
  sites.where().erase();
  sites.where().with_deleted().purge();
#else
  sites.where().with_deleted().erase();
#endif
}
