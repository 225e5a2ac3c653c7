// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this store has no such way to explain a query
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>
namespace ps = polystore;
using ps::postgres::plan;

struct site {
  std::int64_t id{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};

template <class Connection>
auto sites(Connection& connection) {
  return ps::repository<site, Connection>(connection).where(ps::field<&site::id> == 1);
}

void ask([[maybe_unused]] ps::sqlite::connection& file, [[maybe_unused]] ps::postgres::connection& server) {
#ifdef ACCEPT
  static_cast<void>(sites(file).explain());
  static_cast<void>(sites(server).explain<plan::analyze>());
#elif REJECT == 1
  static_cast<void>(sites(file).explain<plan::analyze>());
#elif REJECT == 2
  static_cast<void>(sites(server).explain<plan::analyze, plan::analyze>());
#elif REJECT == 3
  static_cast<void>(sites(server).explain<5>());
#endif
}
