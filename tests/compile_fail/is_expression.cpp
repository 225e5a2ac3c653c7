// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this is no expression of polystore's; name a field as ps::field<&T::x>
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::small_table("a handful of rows")};

struct named {
  std::string name{};
};

void run(ps::repository<site, ps::sqlite::connection>& sites) {
#ifdef ACCEPT
  static_cast<void>(sites.where().group_by(ps::field<&site::name>).select<named>(ps::field<&site::name>).all());
#elif REJECT == 1
  static_cast<void>(sites.where().select<named>(&site::name));
#elif REJECT == 2
  static_cast<void>(sites.where().group_by(&site::name).select(ps::count()));
#elif REJECT == 3
  static_cast<void>(sites.where().select<named>("a name"));
#elif REJECT == 4
  static_cast<void>(sites.where().select(&site::name));
#elif REJECT == 5
  static_cast<void>(sites.where().select(7));
#endif
}
