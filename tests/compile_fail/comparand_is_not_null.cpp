// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: comparing with an optional is refused
#include <polystore/postgres.hpp>

#include <optional>
#include <string>

namespace ps = polystore;
using ps::field;

struct site {
  int id{};
  std::string name{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::index<&site::name>};

using sites = ps::repository<site, ps::postgres::connection>;

#ifdef ACCEPT
void use(sites all, std::optional<int> wanted, const std::optional<std::string>& name) {
  static_cast<void>(all.where(field<&site::id> == *wanted).all());
  static_cast<void>(all.where(field<&site::id> > 3, ps::optional(field<&site::id> != wanted)).all());
  static_cast<void>(all.where(field<&site::id> > 3, ps::optional(ps::starts_with(field<&site::name>, name))).all());
}
#elif REJECT == 1
void use(sites all, std::optional<int> wanted) { static_cast<void>(all.where(field<&site::id> == wanted).all()); }
#elif REJECT == 2
void use(sites all, const std::optional<std::string>& name) {
  static_cast<void>(all.where(field<&site::id> == 3 && ps::starts_with(field<&site::name>, name)).count());
}
#elif REJECT == 3
void use(sites all, std::optional<int> wanted) {
  static_cast<void>(all.where(field<&site::id> == 3).select(field<&site::id> == wanted).first());
}
#endif
