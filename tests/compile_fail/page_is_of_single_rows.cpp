// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: page() takes rows that each stand in a table: where(), order_by(), joins and select(); leave aggregates, windows, distinct(), group_by(), unions, with(), limit(), offset() and locks out
#include <polystore/pages.hpp>
#include <polystore/postgres.hpp>

namespace ps = polystore;
using ps::asc, ps::desc, ps::field;

struct station {
  std::int64_t id{};
  std::string region{};
};
template <>
inline constexpr auto ps::placement<station> = ps::postgres::table{"stations", ps::primary_key<&station::id>};

using stations = ps::repository<station, ps::postgres::connection>;

#ifdef ACCEPT
void use(stations all) {
  static_cast<void>(all.where(field<&station::id> > 3).order_by(asc<&station::id>).page(20));
  static_cast<void>(all.order_by(desc<&station::id>).select(field<&station::region>).page(20, ps::cursor{}));
}
#elif REJECT == 1
void use(stations all) { static_cast<void>(all.order_by(asc<&station::id>).limit(3).page(20)); }
#elif REJECT == 2
void use(stations all) { static_cast<void>(all.order_by(asc<&station::id>).distinct().page(20)); }
#elif REJECT == 3
void use(stations all) { static_cast<void>(all.where().select(ps::count()).page(20)); }
#elif REJECT == 4
void use(stations all) { static_cast<void>(all.order_by(asc<&station::id>).for_update().page(20)); }
#elif REJECT == 5
void use(stations all) {
  static_cast<void>(all.where().union_all(ps::from<station>()).order_by(asc<&station::id>).page(20));
}
#elif REJECT == 6
void use(stations all) { static_cast<void>(all.order_by(asc<&station::id>).offset(3).page(20, ps::cursor{})); }
#endif
