// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this is no
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};
using world = ps::schema<site>;

void run(ps::sqlite::connection& file) {
  auto db = ps::connect<world>(file);
  const std::string text = "delete from sites";
#ifdef ACCEPT
  db.run(ps::sql<"delete from sites where name = {}">(text));
  static_cast<void>(db.query(ps::from<site>().where(ps::field<&site::id> == 1)).all());
#elif REJECT == 1
  db.run("delete from sites");
#elif REJECT == 2
  db.run(text);
#elif REJECT == 3
  static_cast<void>(db.query("select id from sites").all());
#endif
}
