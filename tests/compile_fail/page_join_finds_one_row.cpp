// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this join can find several rows for one, which page() can't tell apart; join along a reference to a key, or begin with the other type and join this one
#include <polystore/pages.hpp>
#include <polystore/postgres.hpp>

namespace ps = polystore;
using ps::asc, ps::desc, ps::field;

struct station {
  std::int64_t id{};
};
struct reading {
  std::int64_t id{};
  std::int64_t station_id{};
};
template <>
inline constexpr auto ps::placement<station> = ps::postgres::table{"stations", ps::primary_key<&station::id>};
template <>
inline constexpr auto ps::placement<reading> =
    ps::postgres::table{"readings", ps::primary_key<&reading::id>, ps::references<&reading::station_id, &station::id>,
                        ps::index<&reading::station_id>};

#ifdef ACCEPT
void use(ps::repository<reading, ps::postgres::connection> all) {
  static_cast<void>(all.order_by(asc<&reading::id>).join<&reading::station_id>().page(20));
  static_cast<void>(all.order_by(asc<&reading::id>).left_join<&reading::station_id>().page(20));
}
#else
void use(ps::repository<station, ps::postgres::connection> all) {
  static_cast<void>(
      all.order_by(asc<&station::id>).join<reading>(field<&reading::station_id> == field<&station::id>).page(20));
}
#endif
