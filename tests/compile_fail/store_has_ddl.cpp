// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the rules by which this store's schema is checked are missing
#include <polystore/database/database.hpp>
#include <polystore/sqlite/repository.hpp>
#ifdef ACCEPT
#include <polystore/sqlite/ddl.hpp>
#endif
namespace ps = polystore;

struct site {
  std::int64_t id{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};

std::int64_t count_sites(ps::sqlite::connection& connection) {
  auto db = ps::connect<ps::schema<site>>(connection);
  return db.repository<site>().find(1) ? 1 : 0;
}
