// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the fields of one type are filled from two contexts
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
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::created_with<&site::made_by, &request::user>,
#ifdef ACCEPT
                        ps::updated_with<&site::changed_by, &request::user>};
#else
                        ps::updated_with<&site::changed_by, &job::name>};
#endif
void add(ps::relational::contextual<ps::sqlite::connection, request>& connection) {
  ps::repository<site, ps::relational::contextual<ps::sqlite::connection, request>>(connection).insert({.id = 1});
}
