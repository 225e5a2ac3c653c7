// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a query with optional conditions is run by itself
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

struct name {
  std::string region{};
};
template <>
inline constexpr auto ps::placement<name> = ps::postgres::table{"names", ps::primary_key<&name::region>};

void use(sites all, std::optional<int> least) {
  auto tall = ps::from<site>().where(field<&site::id> > 5, ps::optional(field<&site::height> > least));
#ifdef ACCEPT
  static_cast<void>(ps::connect<ps::schema<site>>(all.connection()).query(std::move(tall)).all());
#elif REJECT == 1
  static_cast<void>(all.where(field<&site::id> == 1 && ps::exists(std::move(tall))).all());
#elif REJECT == 2
  static_cast<void>(all.where(field<&site::id> == 1).union_all(std::move(tall)).all());
#elif REJECT == 3
  ps::repository<name, ps::postgres::connection>(all.connection())
      .insert_from<&name::region>(std::move(tall).select(field<&site::region>));
#endif
}
