// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: no index serves this query, which would read the whole table; add the facet that served_by_index names to the placement, say why a scan is meant, .scan("..."), or that the table stays small: ps::small_table("...")
// EXPECT 3: polystore: this query would read the whole table, and no index is known that would serve it
// EXPECT 4: polystore: this query would read the whole table, and no index is known that would serve it
// EXPECT 6: polystore: this query would read the whole table, and no index is known that would serve it
// EXPECT 7: polystore: this query would read the whole table, and no index is known that would serve it
// EXPECT 12: polystore: no index serves this query where only some of its optional conditions are given
// EXPECT 13: polystore: no index serves this query where only some of its optional conditions are given
#include <polystore/postgres.hpp>
#include <polystore/postgres/manifest.hpp>
#include <polystore/queries.hpp>
#include <polystore/statements.hpp>

#include <optional>

namespace ps = polystore;
using ps::field;

struct station {
  std::int64_t id{};
  std::string region{};
  std::string name{};
  std::int32_t height{};
};
template <>
inline constexpr auto ps::placement<station> =
    ps::postgres::table{"stations", ps::primary_key<&station::id>, ps::index<&station::region, &station::name>};

struct region {
  std::int64_t id{};
  std::string name{};
};
template <>
inline constexpr auto ps::placement<region> =
    ps::postgres::table{"regions", ps::primary_key<&region::id>, ps::small_table("the six of the country")};

struct visit {
  std::int64_t id{};
  std::int64_t station_id{};
  std::int64_t last_station_id{};
};
template <>
inline constexpr auto ps::placement<visit> =
    ps::postgres::table{"visits", ps::primary_key<&visit::id>, ps::references<&visit::station_id, &station::id>,
                        ps::references<&visit::last_station_id, &station::id>, ps::index<&visit::station_id>};

using database = decltype(ps::connect<ps::schema<station, region, visit>>(std::declval<ps::postgres::connection&>()));
using regions = ps::repository<region, ps::postgres::connection>;
using stations = ps::repository<station, ps::postgres::connection>;

#ifdef ACCEPT
void use(stations all) {
  static_cast<void>(all.where(field<&station::id> == 3).all());
  static_cast<void>(all.where(field<&station::region> == "x" && field<&station::name> > "y").count());
  static_cast<void>(all.where(field<&station::height> > 3).scan("a few dozen stations").all());
  static_cast<void>(all.where(field<&station::height> > 3).explain());
  static_cast<void>(all.where().first());
  static_cast<void>(all.scan("the map shows each").all());
  std::optional<std::string> name{};
  static_cast<void>(all.where(field<&station::region> == "x", ps::optional(field<&station::name> > name)).all());
  static_cast<void>(all.where(ps::optional(field<&station::region> == name)).first());
  static_cast<void>(all.where(ps::optional(field<&station::height> > std::optional(3))).scan("few are high").all());
}
void use(regions all) {
  static_cast<void>(all.all());
  static_cast<void>(all.where(field<&region::name> != "north").count());
}
void use(database db, const std::vector<station>& of) { static_cast<void>(db.children<&visit::station_id>(of)); }
#elif REJECT == 1
void use(stations all) { static_cast<void>(all.where(field<&station::height> > 3).all()); }
#elif REJECT == 2
void use(stations all) { static_cast<void>(all.where(field<&station::name> == "y").exists()); }
#elif REJECT == 3
void use(stations all) { static_cast<void>(all.where().count()); }
#elif REJECT == 4
void use(stations all) { all.where(field<&station::region> != "x").erase(); }
#elif REJECT == 5
void use(stations all) { all.where(field<&station::height> > 3).update(ps::set<&station::height>(3)); }
#elif REJECT == 6
void use(stations all) { static_cast<void>(all.count()); }
#elif REJECT == 7
void use(stations all) { static_cast<void>(all.all()); }
#elif REJECT == 8
void use(database db, const std::vector<station>& of) { static_cast<void>(db.children<&visit::last_station_id>(of)); }
#elif REJECT == 9
void use(stations all) {
  static_cast<void>(
      all.where(field<&station::id> == 3)
          .select(ps::scalar(
              ps::from<visit>().where(field<&visit::last_station_id> == field<&station::id>).select(ps::count())))
          .all());
}
#elif REJECT == 10
void use(stations all) {
  auto others = ps::from<visit>().where(field<&visit::last_station_id> > 4).select(ps::count());
  all.where(field<&station::id> == 3)
      .update(ps::set<&station::height>(ps::cast<std::int32_t>(ps::coalesce(ps::scalar(others), ps::constant<0>))));
}
#elif REJECT == 11
inline constexpr auto high = ps::query<station>.where(field<&station::height> > ps::parameter<&station::height>);
static_assert(ps::manifest<ps::schema<station, ps::queries<high>>, ps::postgres::dialect>.size() != 1);
#elif REJECT == 12
void use(stations all, const std::optional<std::string>& region) {
  static_cast<void>(all.where(ps::optional(field<&station::region> == region)).all());
}
#elif REJECT == 13
void use(stations all, std::optional<int> least, std::optional<std::int64_t> id) {
  static_cast<void>(
      all.where(ps::optional(field<&station::height> > least), ps::optional(field<&station::id> == id)).first());
}
#endif
