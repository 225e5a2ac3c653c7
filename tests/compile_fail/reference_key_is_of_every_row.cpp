// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a reference can't lead to a ps::unique<...> of a type that keeps erased rows
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string code{};
  std::optional<ps::timestamp> deleted_at{};
};
struct visit {
  std::int64_t id{};
  std::int64_t site_id{};
  std::string site_code{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{
    "sites", ps::primary_key<&site::id>, ps::unique<&site::code>, ps::soft_delete<&site::deleted_at>};
template <>
inline constexpr auto ps::placement<visit> = ps::postgres::table{"visits", ps::primary_key<&visit::id>,
#ifdef ACCEPT
                                                                 ps::references<&visit::site_id, &site::id>};
#else
                                                                 ps::references<&visit::site_code, &site::code>};
#endif
std::string_view script() { return ps::ddl<ps::schema<site, visit>, ps::sqlite::dialect>; }
