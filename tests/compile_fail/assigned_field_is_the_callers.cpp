// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the store keeps this field up itself
#include <polystore/postgres.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
  std::optional<std::int32_t> height{};
  std::int32_t version{};
};
struct order {
  std::int64_t id{};
  std::string code{};
  std::int32_t length{};
  ps::timestamp changed_at{};
  std::optional<ps::timestamp> deleted_at{};
};
struct visit {
  std::int64_t id{};
  std::int64_t site_id{};
  std::int64_t worker{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::version<&site::version>};
template <>
inline constexpr auto ps::placement<visit> =
    ps::postgres::table{"visits", ps::primary_key<&visit::id>, ps::references<&visit::site_id, &site::id>};
template <>
inline constexpr auto ps::placement<order> = ps::postgres::table{
    "orders",
    ps::primary_key<&order::id>,
    ps::identity<&order::id>,
    ps::unique<&order::code>,
    ps::generated<&order::length>(ps::length(ps::field<&order::code>)),
    ps::touch<&order::changed_at>,
    ps::soft_delete<&order::deleted_at>,
    ps::small_table("a handful of rows"),
};

inline constexpr auto id = ps::field<&site::id>;
inline constexpr auto name = ps::field<&site::name>;
inline constexpr auto height = ps::field<&site::height>;

auto ask(ps::postgres::connection& connection) {
  ps::repository<site, ps::postgres::connection> sites{connection};
  ps::repository<visit, ps::postgres::connection> visits{connection};
  [[maybe_unused]] ps::repository<order, ps::postgres::connection> orders{connection};
#ifdef ACCEPT
  return sites.where(id == 1).update(ps::set<&site::name>("a"));
#elif REJECT == 1
  return sites.where(id == 1).update(ps::set<&site::version>(3));
#elif REJECT == 2
  return orders.where().update(ps::set<&order::id>(3));
#elif REJECT == 3
  return orders.where().update(ps::set<&order::length>(3));
#elif REJECT == 4
  return orders.on_conflict<&order::code>().update(ps::set<&order::length>(3)).insert(order{}).id;
#elif REJECT == 5
  return orders.on_conflict<&order::code>().update(ps::set<&order::changed_at>(ps::now)).insert(order{}).id;
#elif REJECT == 6
  return orders.on_conflict<&order::code>().update(ps::set<&order::deleted_at>(std::nullopt)).insert(order{}).id;
#endif
}
