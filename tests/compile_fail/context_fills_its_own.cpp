// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: one of these fields is filled from a context
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
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::created_with<&site::made_by, &request::user>,
                        ps::small_table("a few sites")};

void copy(ps::sqlite::connection& connection) {
  auto as_ann = ps::with_context(connection, request{"ann"});
  ps::repository<site, decltype(as_ann)> target{as_ann};
#ifdef ACCEPT
  target.insert_from<&site::id>(ps::from<site>().select(ps::field<&site::id>));
#else
  target.insert_from<&site::made_by>(ps::from<site>().select(ps::field<&site::made_by>));
#endif
}
