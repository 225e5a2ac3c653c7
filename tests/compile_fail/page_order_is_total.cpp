// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: rows can be alike in this order, so that page() could lose some; add to the end of order_by() what page_order_is_total names
// EXPECT 5: polystore: nothing tells two rows of this type apart
#include <polystore/pages.hpp>
#include <polystore/postgres.hpp>

namespace ps = polystore;
using ps::asc, ps::desc, ps::field;

struct station {
  std::int64_t id{};
  std::string region{};
  std::string code{};
  std::optional<std::string> alias{};
};
template <>
inline constexpr auto ps::placement<station> = ps::postgres::table{
    "stations",
    ps::primary_key<&station::id>,
    ps::unique<&station::region, &station::code>,
    ps::unique<&station::alias>,
    ps::index<&station::region, &station::id>,
};
struct reading {
  std::int64_t station{};
  std::int64_t value{};
};
template <>
inline constexpr auto ps::placement<reading> =
    ps::postgres::table{"readings", ps::index<&reading::station, &reading::value>};

struct turn {
  std::int64_t id{};
  std::int32_t slot{};
};
template <>
inline constexpr auto ps::placement<turn> =
    ps::postgres::table{"turns", ps::primary_key<&turn::id>, ps::unique<&turn::slot>.deferrable()};

using stations = ps::repository<station, ps::postgres::connection>;

#ifdef ACCEPT
void use(stations all) {
  static_cast<void>(all.order_by(asc<&station::region>, asc<&station::id>).page(20));
  static_cast<void>(all.order_by(asc<&station::region>, asc<&station::code>).page(20));
  static_cast<void>(all.where(field<&station::region> == "north").order_by(desc<&station::code>).page(20));
}
#elif REJECT == 1  // ps::asc<&station::id>
void use(stations all) { static_cast<void>(all.order_by(asc<&station::region>).page(20)); }
#elif REJECT == 2
void use(stations all) { static_cast<void>(all.where(field<&station::region> == "north").page(20)); }
#elif REJECT == 3
void use(stations all) { static_cast<void>(all.order_by(desc<&station::alias>).page(20)); }
#elif REJECT == 4
void use(stations all) {
  static_cast<void>(all.where(field<&station::region> > "n").order_by(asc<&station::code>).page(20));
}
#elif REJECT == 5
void use(ps::repository<reading, ps::postgres::connection> all) {
  static_cast<void>(all.order_by(asc<&reading::station>, asc<&reading::value>).page(20));
}
#elif REJECT == 6  // until a transaction ends, two rows may have one slot
void use(ps::repository<turn, ps::postgres::connection> all) {
  static_cast<void>(all.order_by(asc<&turn::slot>).page(20));
}
#endif
