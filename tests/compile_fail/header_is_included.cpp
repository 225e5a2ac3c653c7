// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the header of
#include <polystore/database/database.hpp>
#include <polystore/sqlite/ddl.hpp>
#include <polystore/sqlite/repository.hpp>
#ifdef ACCEPT
#include <polystore/database/refresh.hpp>
#include <polystore/pages.hpp>
#include <polystore/queries.hpp>
#include <polystore/sqlite/explain.hpp>
#include <polystore/statements.hpp>
#endif
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string region{};
};
struct visit {
  std::int64_t id{};
  std::int64_t site_id{};
};
struct region {
  std::string name{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};
template <>
inline constexpr auto ps::placement<visit> = ps::postgres::table{
    "visits", ps::primary_key<&visit::id>, ps::references<&visit::site_id, &site::id>, ps::index<&visit::site_id>};
template <>
inline constexpr auto ps::placement<region> =
    ps::postgres::materialized_view{"regions", ps::from<site>().select<region>(ps::field<&site::region>)};

void use(ps::sqlite::connection& file) {
  auto db = ps::connect<ps::schema<site, visit, region>>(file);
#if defined(ACCEPT) || REJECT == 1
  db.repository<site>().on_conflict().update(ps::set<&site::region>("north")).insert(site{});
#endif
#if defined(ACCEPT) || REJECT == 2
  static_cast<void>(db.children<&visit::site_id>(std::vector<site>{}));
#endif
#if defined(ACCEPT) || REJECT == 3
  static_cast<void>(db.parents<&visit::site_id>(std::vector<visit>{}));
#endif
#if defined(ACCEPT) || REJECT == 4
  static_cast<void>(db.repository<site>().where().explain());
#endif
#if defined(ACCEPT) || REJECT == 5
  static_cast<void>(db.repository<site>().where().explain_update(ps::set<&site::region>("north")));
#endif
#if defined(ACCEPT) || REJECT == 6
  db.refresh<region>();
#endif
#if defined(ACCEPT) || REJECT == 8
  static_cast<void>(db.repository<site>().order_by(ps::asc<&site::id>).page(20));
#endif
#if defined(ACCEPT)
  static_cast<void>(db.query(ps::from<site>().where(ps::field<&site::id> == ps::parameter<&site::id>), 7).first());
#elif REJECT == 7
  static_cast<void>(db.query(ps::from<site>(), 7).first());
#endif
}
