// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: what runs in a transaction takes it, and asks it for its repositories
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::small_table("a handful of rows")};
using world = ps::schema<site>;

void run(ps::sqlite::connection& file) {
  auto db = ps::connect<world>(file);
#ifdef ACCEPT
  db.transaction([](auto& tx) { ps::repository_for<site>(tx).insert({.id = 1}); });
  const auto count = db.transaction([](auto& tx) { return ps::repository_for<site>(tx).count(); });
  static_cast<void>(count);
#else
  db.transaction([&] { db.repository<site>().insert({.id = 1}); });
#endif
}
