// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a limit or an offset is a number of rows; make the parameter a std::int64_t
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
inline constexpr auto some = ps::query<site>.order_by(ps::asc<&site::id>).limit(ps::parameter<"rows", std::int64_t>);
#elif REJECT == 1
inline constexpr auto some = ps::query<site>.order_by(ps::asc<&site::id>).limit(ps::parameter<"rows", std::int32_t>);
#elif REJECT == 2
inline constexpr auto some = ps::query<site>.order_by(ps::asc<&site::id>).offset(ps::parameter<"rows", double>);
#endif
