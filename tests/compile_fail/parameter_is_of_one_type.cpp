// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: two parameters of this query have one name and different types
#include <polystore/postgres.hpp>
#include <polystore/queries.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string region{};
  std::optional<std::int32_t> height{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::index<&site::region>, ps::index<&site::height>};

#ifdef ACCEPT
inline constexpr auto found = ps::query<site>.where(ps::field<&site::id> == ps::parameter<&site::id>,
                                                    ps::field<&site::id> > ps::parameter<"id", std::int64_t>);
#elif defined REJECT
inline constexpr auto found = ps::query<site>.where(ps::field<&site::id> == ps::parameter<&site::id>,
                                                    ps::field<&site::region> == ps::parameter<"id", std::string>);
#endif

void use(ps::postgres::connection& server) {
  auto db = ps::connect<ps::schema<site>>(server);
  static_cast<void>(db.query(found, std::int64_t{1}).all());
}
