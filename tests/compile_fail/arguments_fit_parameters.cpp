// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: these values are not those that the query takes: one for each of the parameters that arguments_fit_parameters lists by name and type
#include <polystore/postgres.hpp>
#include <polystore/queries.hpp>

#include <array>

namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string region{};
  std::optional<std::int32_t> height{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::index<&site::region>, ps::index<&site::height>};

inline constexpr auto found =
    ps::query<site>.where(ps::field<&site::region> == ps::parameter<&site::region>,
                          ps::field<&site::id> > ps::parameter<"after", std::int64_t>,
                          in(ps::field<&site::height>, ps::parameter<"heights", std::vector<std::int32_t>>));

void use(ps::postgres::connection& server) {
  auto db = ps::connect<ps::schema<site>>(server);
  auto sites = db.repository<site>();
  const std::vector<std::int32_t> heights{1, 2};
#ifdef ACCEPT
  static_cast<void>(db.query(found, "north", std::int64_t{7}, heights).all());
  static_cast<void>(sites.query(found, std::string("north"), 7, heights).first());
  static_cast<void>(query_on(server, found, std::string_view("north"), 7, heights).one());
  db.transaction([&](auto& open) { static_cast<void>(open.query(found, "north", 7, heights).all()); });
  static_cast<void>(db.query(found, "north", 7, std::array<std::int16_t, 2>{1, 2}).all());
#elif REJECT == 1
  static_cast<void>(db.query(found, "north").all());
#elif REJECT == 2
  static_cast<void>(db.query(found, "north", "7", heights).all());
#elif REJECT == 3
  static_cast<void>(sites.query(found).all());
#elif REJECT == 4
  static_cast<void>(query_on(server, found, "north", std::uint64_t{7}, heights).all());
#elif REJECT == 5
  static_cast<void>(sites.query(found, "north", 7, std::vector<std::string>{}).all());
#elif REJECT == 6
  static_cast<void>(sites.query(found, "north", std::optional<std::int64_t>{7}, heights).all());
#elif REJECT == 7
  static_cast<void>(db.query(found, "north", 7, std::vector<std::int64_t>{4294967297}).all());
#elif REJECT == 8
  static_cast<void>(db.query(found, "north", 7, std::vector<double>{1.5}).all());
#endif
}
