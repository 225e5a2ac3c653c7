// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: some fields of this type are filled from a context, which a query has none of
#include <polystore/context.hpp>
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct request {
  std::string user{};
};
struct site {
  std::int64_t id{};
  std::string made_by{};
};
struct visit {
  std::int64_t id{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::created_with<&site::made_by, &request::user>};
template <>
inline constexpr auto ps::placement<visit> = ps::postgres::table{"visits", ps::primary_key<&visit::id>};

void copy(ps::sqlite::connection& connection) {
#ifdef ACCEPT
  ps::repository<visit, ps::sqlite::connection> target{connection};
  target.insert_from<&visit::id>(ps::from<visit>().select(ps::field<&visit::id>));
#else
  ps::repository<site, ps::sqlite::connection> target{connection};
  target.insert_from<&site::id>(ps::from<visit>().select(ps::field<&visit::id>));
#endif
}
