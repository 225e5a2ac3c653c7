// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this field refers to nothing
#include <polystore/sqlite.hpp>
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
inline constexpr auto ps::placement<site> = ps::postgres::table{
    "sites", ps::primary_key<&site::id>, ps::version<&site::version>, ps::small_table("a handful of rows")};
template <>
inline constexpr auto ps::placement<visit> =
    ps::postgres::table{"visits", ps::primary_key<&visit::id>, ps::references<&visit::site_id, &site::id>,
                        ps::small_table("a handful of rows")};

inline constexpr auto id = ps::field<&site::id>;
inline constexpr auto name = ps::field<&site::name>;
inline constexpr auto height = ps::field<&site::height>;

auto ask(ps::sqlite::connection& connection) {
  ps::repository<site, ps::sqlite::connection> sites{connection};
  ps::repository<visit, ps::sqlite::connection> visits{connection};
#ifdef ACCEPT
  return visits.where().join<&visit::site_id>().all();
#else
  return visits.where().join<&visit::worker>().all();
#endif
}
