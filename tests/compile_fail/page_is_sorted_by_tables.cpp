// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: page() looks up where the last one ended, so order_by() must name what the tables hold, not a field of the selected struct; name the table's field or the expression
#include <polystore/pages.hpp>
#include <polystore/postgres.hpp>

namespace ps = polystore;
using ps::asc, ps::desc, ps::field;

struct station {
  std::int64_t id{};
  std::string region{};
};
struct label {
  std::string text{};
};
template <>
inline constexpr auto ps::placement<station> =
    ps::postgres::table{"stations", ps::primary_key<&station::id>, ps::index<&station::region, &station::id>};

using stations = ps::repository<station, ps::postgres::connection>;

#ifdef ACCEPT
void use(stations all) {
  static_cast<void>(
      all.order_by(asc<&station::region>, asc<&station::id>).select<label>(field<&station::region>).page(20));
}
#else
void use(stations all) {
  static_cast<void>(all.order_by(asc<&label::text>, asc<&station::id>).select<label>(field<&station::region>).page(20));
}
#endif
