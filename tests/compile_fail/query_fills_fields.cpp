// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this query doesn't fill the fields that are named
#include <polystore/postgres.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
  std::optional<std::int32_t> height{};
  std::int32_t version{};
};
struct visit {
  std::int64_t id{};
  std::int64_t site_id{};
  std::int64_t worker{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::version<&site::version>, ps::small_table("a few")};
template <>
inline constexpr auto ps::placement<visit> =
    ps::postgres::table{"visits", ps::primary_key<&visit::id>, ps::references<&visit::site_id, &site::id>};

inline constexpr auto id = ps::field<&site::id>;
inline constexpr auto name = ps::field<&site::name>;
inline constexpr auto height = ps::field<&site::height>;

auto ask(ps::postgres::connection& connection) {
  ps::repository<site, ps::postgres::connection> sites{connection};
  ps::repository<visit, ps::postgres::connection> visits{connection};
#ifdef ACCEPT
  return visits.insert_from<&visit::id>(ps::from<site>().select(id));
#else
  return visits.insert_from<&visit::id>(ps::from<site>().select(name));
#endif
}
