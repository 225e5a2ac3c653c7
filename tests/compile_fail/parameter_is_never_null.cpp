// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a parameter has a type, and is never null
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
inline constexpr auto high = ps::query<site>.where(ps::field<&site::height> > ps::parameter<&site::height>);
inline constexpr auto higher = ps::query<site>.where(ps::field<&site::height> > ps::parameter<"least", std::int32_t>);
#elif REJECT == 1
inline constexpr auto high =
    ps::query<site>.where(ps::field<&site::height> > ps::parameter<"least", std::optional<std::int32_t>>);
#elif REJECT == 2
inline constexpr auto high = ps::query<site>.where(ps::field<&site::height> > ps::parameter<"least">);
#endif
