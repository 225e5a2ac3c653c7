// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the query of this view reads a type that is not among the schema's types in the same database
#include <polystore/postgres.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string region{};
};
struct visit {
  std::int64_t id{};
  std::int64_t site_id{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};
template <>
inline constexpr auto ps::placement<visit> = ps::postgres::table{"visits", ps::primary_key<&visit::id>};
struct visited {
  std::int64_t id{};
};
template <>
inline constexpr auto ps::placement<visited> = ps::postgres::view{
    "visited", ps::from<site>()
                   .where(ps::exists(ps::from<visit>().where(ps::field<&visit::site_id> == ps::field<&site::id>)))
                   .select<visited>(ps::field<&site::id>)};

#ifdef ACCEPT
inline constexpr std::size_t size = ps::ddl<ps::schema<site, visit, visited>>.size();
#else
inline constexpr std::size_t size = ps::ddl<ps::schema<site, visited>>.size();
#endif
