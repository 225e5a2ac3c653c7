// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: page() takes an order of at most 8 columns, of which at most 3 can be null; leave the others out, or make their fields ones that are never null
#include <polystore/pages.hpp>
#include <polystore/postgres.hpp>

namespace ps = polystore;
using ps::asc, ps::desc, ps::field;

struct station {
  std::int64_t id{};
  std::optional<std::int32_t> a{}, b{}, c{}, d{};
};
template <>
inline constexpr auto ps::placement<station> =
    ps::postgres::table{"stations", ps::primary_key<&station::id>,
                        ps::index<&station::a, &station::b, &station::c, &station::d, &station::id>,
                        ps::index<&station::b, &station::c, &station::d, &station::id>};

using stations = ps::repository<station, ps::postgres::connection>;

#ifdef ACCEPT
void use(stations all) {
  static_cast<void>(all.order_by(asc<&station::b>, asc<&station::c>, asc<&station::d>, asc<&station::id>).page(20));
}
#else
void use(stations all) {
  static_cast<void>(
      all.order_by(asc<&station::a>, asc<&station::b>, asc<&station::c>, asc<&station::d>, asc<&station::id>).page(20));
}
#endif
