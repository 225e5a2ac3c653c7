// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: SQLite doesn't know contains and overlaps
#include <polystore/expr/ranges.hpp>
#include <polystore/postgres.hpp>
#include <polystore/sqlite.hpp>

namespace ps = polystore;

struct lease {
  std::int64_t id{};
  ps::range<ps::date> during{};
};
constexpr auto placement_of(ps::entity<lease>) {
  return ps::postgres::table{"leases", ps::primary_key<&lease::id>, ps::small_table("a handful of rows")};
}

#ifdef ACCEPT
template <class Connection>
std::int64_t held(Connection& connection, ps::date day) {
  return ps::repository<lease, Connection>(connection).where(contains(ps::field<&lease::during>, day)).count();
}
template std::int64_t held(ps::postgres::connection&, ps::date);
#endif
#ifdef REJECT
template <class Connection>
std::int64_t held(Connection& connection, ps::date day) {
  return ps::repository<lease, Connection>(connection).where(contains(ps::field<&lease::during>, day)).count();
}
template std::int64_t held(ps::sqlite::connection&, ps::date);
#endif
