// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a database is of a schema, which lists its types
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};
using world = ps::schema<site>;

void run(ps::sqlite::connection& file) {
#ifdef ACCEPT
  static_cast<void>(ps::connect<world>(file));
#elif REJECT == 1
  static_cast<void>(ps::connect(file));
#elif REJECT == 2
  static_cast<void>(ps::connect<site>(file));
#endif
}
