// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this query has parameters, and can't be written or run without their values
#include <polystore/postgres.hpp>
#include <polystore/queries.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string region{};
  std::optional<std::int32_t> height{};
};
template <>
inline constexpr auto ps::placement<site> =
    ps::postgres::table{"sites", ps::primary_key<&site::id>, ps::index<&site::region>, ps::index<&site::height>};

inline constexpr auto found = ps::query<site>.where(ps::field<&site::region> == ps::parameter<&site::region>,
                                                    ps::field<&site::id> > ps::parameter<"after", std::int64_t>);

void use(ps::postgres::connection& server) {
  auto db = ps::connect<ps::schema<site>>(server);
#ifdef ACCEPT
  static_cast<void>(db.query(found, "north", std::int64_t{7}).all());
#elif REJECT == 1
  static_cast<void>(db.query(found).all());
#elif REJECT == 2
  static_cast<void>(db.repository<site>().where(ps::field<&site::id> == ps::parameter<&site::id>).first());
#elif REJECT == 3
  static_cast<void>(db.repository<site>()
                        .where(starts_with(ps::field<&site::region>, ps::parameter<&site::region>))
                        .scan("for want of a better index")
                        .count());
#elif REJECT == 4
  static_cast<void>(
      db.repository<site>().order_by(ps::asc<&site::id>).limit(ps::parameter<"rows", std::int64_t>).all());
#endif
}
