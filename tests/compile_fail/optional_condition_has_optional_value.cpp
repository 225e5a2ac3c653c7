// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: nothing in this condition is a std::optional
#include <polystore/postgres.hpp>
#include <polystore/statements.hpp>

#include <optional>
#include <string>

namespace ps = polystore;
using ps::field;

struct site {
  std::int64_t id{};
  std::string region{};
  std::int32_t height{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::index<&site::region, &site::height>};

using sites = ps::repository<site, ps::postgres::connection>;

#ifdef ACCEPT
void use(sites all, std::optional<int> least) {
  static_cast<void>(all.where(field<&site::region> == "north", ps::optional(field<&site::height> > least)).all());
}
#elif REJECT == 1
void use(sites all, int least) {
  static_cast<void>(all.where(field<&site::region> == "north", ps::optional(field<&site::height> > least)).all());
}
#elif REJECT == 2
void use(sites all) {
  static_cast<void>(all.where(field<&site::id> == 4, ps::optional(field<&site::height> > ps::constant<4>)).all());
}
#endif
