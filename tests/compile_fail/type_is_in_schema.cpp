// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this type is not in the schema of the database
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct billing;
struct invoice {
  std::int64_t id{};
};
struct site {
  std::int64_t id{};
};
struct unplaced {
  std::int64_t id{};
};

template <>
inline constexpr auto ps::placement<invoice> =
    ps::postgres::table{"invoices", ps::primary_key<&invoice::id>, ps::in_database<billing>};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};

void work(ps::sqlite::connection& sites) {
  auto db = ps::connect<ps::schema<site>>(sites);
#ifdef ACCEPT
  static_cast<void>(db.repository<site>());
  static_cast<void>(db.query(ps::from<unplaced>().with(ps::from<site>().select<unplaced>(ps::field<&site::id>))));
#elif REJECT == 1
  static_cast<void>(db.repository<invoice>());
#elif REJECT == 3
  db.transaction([](auto& open) { static_cast<void>(open.query(ps::from<unplaced>())); });
#elif REJECT == 2
  static_cast<void>(db.query(ps::from<unplaced>()));
#endif
}
