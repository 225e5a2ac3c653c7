// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: nothing says what this statement gives
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
#ifdef ACCEPT
  static_cast<void>(db.query(ps::sql<"select id from sites", std::int64_t>()).all());
  db.run(ps::sql<"delete from sites">());
#else
  static_cast<void>(db.query(ps::sql<"select id from sites">()).all());
#endif
}
