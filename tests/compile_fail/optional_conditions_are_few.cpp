// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: seven optional conditions would be 128 statements
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

void use(sites all, std::optional<int> low, std::optional<int> high) {
  constexpr auto height = field<&site::height>;
  auto asked = all.where(field<&site::region> == "north", ps::optional(height > low), ps::optional(height < high),
                         ps::optional(height != low), ps::optional(height != high), ps::optional(height >= low),
                         ps::optional(height <= high));
#ifdef ACCEPT
  static_cast<void>(std::move(asked).count());
#else
  static_cast<void>(std::move(asked).where(ps::optional(ps::between(height, low, high))).count());
#endif
}
