// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: whoever has a cursor can read the values by which its page is sorted, and one of these fields is declared secret; sort by other fields
#include <polystore/pages.hpp>
#include <polystore/postgres.hpp>

namespace ps = polystore;
using ps::asc, ps::desc, ps::field;

struct station {
  std::int64_t id{};
  std::string region{};
  std::string access_code{};
};
template <>
inline constexpr auto ps::placement<station> =
    ps::postgres::table{"stations",
                        ps::primary_key<&station::id>,
                        ps::secret<&station::access_code>,
                        ps::personal<&station::region>,
                        ps::index<&station::region, &station::id>,
                        ps::index<ps::lower(field<&station::access_code>), &station::id>,
                        ps::index<&station::access_code, &station::id>};

using stations = ps::repository<station, ps::postgres::connection>;

#ifdef ACCEPT
void use(stations all) {
  static_cast<void>(all.order_by(asc<&station::region>, asc<&station::id>).page(20));
  static_cast<void>(all.where(field<&station::access_code> == "1234").order_by(asc<&station::id>).page(20));
}
#elif REJECT == 1
void use(stations all) { static_cast<void>(all.order_by(asc<&station::access_code>, asc<&station::id>).page(20)); }
#elif REJECT == 2
void use(stations all) {
  static_cast<void>(all.order_by(asc<ps::lower(field<&station::access_code>)>, asc<&station::id>).page(20));
}
#elif REJECT == 3
void use(stations all) {
  static_cast<void>(all.order_by(asc<ps::field_in<"other", &station::access_code>>, asc<&station::id>)
                        .join<station, "other">(ps::field_in<"other", &station::id> == field<&station::id>)
                        .scan("a dozen")
                        .page(20));
}
#endif
