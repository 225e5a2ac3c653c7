// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: no index gives the rows of this page in its order, so that each page would sort what lies behind it; add the facet that page_is_served_by_index names to the type's placement, or, where it names none, always compare what an index begins with, outside of ps::optional(), sort first by what the condition compares, or say why a scan is meant: .scan(
#include <polystore/pages.hpp>
#include <polystore/postgres.hpp>

#include <optional>
#include <string>

namespace ps = polystore;
using ps::asc, ps::desc, ps::field;

struct station {
  std::int64_t id{};
  std::string region{};
  std::int32_t height{};
};
template <>
inline constexpr auto ps::placement<station> = ps::postgres::table{
    "stations", ps::primary_key<&station::id>, ps::index<&station::region, desc<&station::height>, &station::id>};

using stations = ps::repository<station, ps::postgres::connection>;

#ifdef ACCEPT
void use(stations all) {
  static_cast<void>(
      all.where(field<&station::region> == "n").order_by(desc<&station::height>, asc<&station::id>).page(20));
  static_cast<void>(
      all.where(field<&station::region> == "n").order_by(asc<&station::height>, desc<&station::id>).page(20));
  static_cast<void>(all.where(field<&station::height> > 3).scan("a few dozen").order_by(asc<&station::id>).page(20));
}
#elif REJECT == 1  // ps::index<ps::desc<&station::height>, &station::id>
void use(stations all) { static_cast<void>(all.order_by(desc<&station::height>, asc<&station::id>).page(20)); }
#elif REJECT == 2  // ps::index<&station::region, &station::height, &station::id>
void use(stations all) {
  static_cast<void>(
      all.where(field<&station::region> == "n").order_by(asc<&station::height>, asc<&station::id>).page(20));
}
#elif REJECT == 3
void use(stations all) {
  static_cast<void>(all.where(field<&station::height> > 3).order_by(asc<&station::id>).page(20));
}
#elif REJECT == 4
void use(stations all, const std::optional<std::string>& region) {
  static_cast<void>(all.where(ps::optional(field<&station::region> == region))
                        .order_by(desc<&station::height>, asc<&station::id>)
                        .page(20));
}
#endif
