// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: count(), exists(), update() and erase() take every row that matches
#include <polystore/sqlite/repository.hpp>
namespace ps = polystore;

struct reading {
  std::int64_t id{};
  std::string sensor{};
  double value{};
};

template <>
inline constexpr auto ps::placement<reading> =
    ps::postgres::table{"readings", ps::primary_key<&reading::id>, ps::small_table("a handful of rows")};

std::int64_t erase(ps::sqlite::connection& connection) {
  ps::repository<reading, ps::sqlite::connection> readings{connection};
#ifdef ACCEPT
  return readings.where(ps::field<&reading::value> < 0).erase();
#else
  return readings.where(ps::field<&reading::value> < 0).limit(1).erase();
#endif
}
