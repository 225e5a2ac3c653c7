// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: some fields of this type are filled from a context
#include <polystore/context.hpp>
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct request {
  std::string user{};
};
struct job {
  std::string name{};
};
struct site {
  std::int64_t id{};
  std::string made_by{};
  std::string changed_by{};
  std::optional<ps::timestamp> deleted_at{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites",
                                                                ps::primary_key<&site::id>,
                                                                ps::created_with<&site::made_by, &request::user>,
                                                                ps::updated_with<&site::changed_by, &request::user>,
                                                                ps::soft_delete<&site::deleted_at>,
                                                                ps::small_table("a handful of rows")};

void write(ps::sqlite::connection& connection, [[maybe_unused]] site changed) {
  auto db = ps::connect<ps::schema<site>>(connection);
#ifdef ACCEPT
  static_cast<void>(db.repository<site>().all());
  db.repository<site>().purge(1);
  auto as_ann = ps::with_context(db, request{"ann"});
  as_ann.repository<site>().insert({.id = 1});
  as_ann.repository<site>().erase(1);
#elif REJECT == 1
  db.repository<site>().insert({.id = 1});
#elif REJECT == 2
  auto of_job = ps::with_context(db, job{"nightly"});
  of_job.repository<site>().insert({.id = 1});
#elif REJECT == 3
  db.repository<site>().update(changed);
#elif REJECT == 4
  db.repository<site>().upsert({.id = 1});
#elif REJECT == 5
  db.repository<site>().where().update(ps::set<&site::id>(1));
#elif REJECT == 6
  db.repository<site>().erase(1);
#elif REJECT == 7
  db.repository<site>().where().erase();
#elif REJECT == 8
  db.repository<site>().restore(1);
#endif
}
