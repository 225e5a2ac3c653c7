// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a row is erased at one time
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::optional<ps::timestamp> deleted_at{};
  std::optional<ps::timestamp> closed_at{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>,
#ifdef REJECT
                                                                ps::soft_delete<&site::closed_at>,
#endif
                                                                ps::soft_delete<&site::deleted_at>};
std::string_view script() { return ps::ddl<site, ps::sqlite::dialect>; }
