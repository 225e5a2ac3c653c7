// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this says nothing of an order; name each column in one of these ways
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::small_table("a handful of rows")};

auto sorted(ps::repository<site, ps::sqlite::connection>& sites) {
#ifdef ACCEPT
  return sites.order_by(ps::field<&site::name>, ps::desc<ps::lower(ps::field<&site::name>)>, ps::asc<&site::id>).all();
#elif REJECT == 1
  return sites.where().order_by(&site::name).all();
#elif REJECT == 2
  return sites.order_by(ps::lower(ps::field<&site::name>)).all();
#elif REJECT == 3
  return sites.order_by("name").all();
#endif
}
