// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this is no condition
// EXPECT 9: polystore: what ps::optional() makes is no part of another condition
// EXPECT 11: polystore: what ps::optional() makes is no part of another condition
#include <polystore/sqlite.hpp>
#include <polystore/statements.hpp>

#include <optional>
#include <string>

namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
  bool open{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::small_table("a handful of rows")};

inline constexpr auto name = ps::field<&site::name>;

#ifdef ACCEPT
inline constexpr auto checked = ps::check(name != "" && ps::field<&site::open> && !(name == "x"));
inline constexpr auto partial = ps::index<&site::name>.where(name != "");
auto find(ps::repository<site, ps::sqlite::connection>& sites) { return sites.where(ps::field<&site::open>).all(); }
#elif REJECT == 1
inline constexpr auto checked = ps::check(name);
#elif REJECT == 2
inline constexpr auto checked = ps::check("name <> ''");
#elif REJECT == 3
inline constexpr auto joined = name != "" && name;
#elif REJECT == 4
inline constexpr auto joined = true || name != "";
#elif REJECT == 5
inline constexpr auto negated = !name;
#elif REJECT == 6
inline constexpr auto partial = ps::index<&site::name>.where(name);
#elif REJECT == 7
auto find(ps::repository<site, ps::sqlite::connection>& sites) { return sites.where(name).all(); }
#elif REJECT == 8
auto find(ps::repository<site, ps::sqlite::connection>& sites) { return sites.where(&site::open).all(); }
#elif REJECT == 9
auto find(ps::repository<site, ps::sqlite::connection>& sites, const std::optional<std::string>& wanted) {
  return sites.where(ps::field<&site::open> && ps::optional(name == wanted)).all();
}
#elif REJECT == 10
void add(ps::repository<site, ps::sqlite::connection>& sites) { sites.on_conflict().where(name).insert(site{}); }
#elif REJECT == 11
void add(ps::repository<site, ps::sqlite::connection>& sites, std::optional<std::string> wanted) {
  sites.on_conflict().where(ps::optional(name == wanted)).insert(site{});
}
#endif
