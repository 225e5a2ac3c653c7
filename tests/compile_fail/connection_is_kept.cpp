// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a database refers to its connection, which would be gone at once
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  std::string name{};
};
template <>
inline constexpr auto ps::placement<site> = ps::postgres::table{"sites", ps::primary_key<&site::id>};
using world = ps::schema<site>;

void run() {
#ifdef ACCEPT
  ps::sqlite::connection file(":memory:");
  auto db = ps::connect<world>(file);
  static_cast<void>(db);
#else
  static_cast<void>(ps::connect<world>(ps::sqlite::connection(":memory:")));
#endif
}
