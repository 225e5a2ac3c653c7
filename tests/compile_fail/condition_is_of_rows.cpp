// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: where() looks at one row, and this condition at many
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::small_table("a few sites")};
inline constexpr auto id = ps::field<&site::id>;
inline constexpr auto name = ps::field<&site::name>;

auto ask(ps::repository<site, ps::sqlite::connection>& sites) {
#ifdef ACCEPT
  return sites.where(id == scalar(ps::from<site>().select(ps::max(id))))
      .group_by(name)
      .having(ps::count() > 1)
      .select(name)
      .all();
#elif REJECT == 1
  return sites.where(ps::count() > 1).group_by(name).select(name).all();
#elif REJECT == 2
  return sites.where(id == 1, ps::count() > 1).all();
#elif REJECT == 3
  return sites.where(ps::count() > 1).erase();
#endif
}
