// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: first() and one() say themselves how many rows they take
#include <polystore/sqlite/repository.hpp>
namespace ps = polystore;

struct reading {
  std::int64_t id{};
  std::string sensor{};
  std::int32_t version{};
  ps::timestamp taken_at{};
};

template <>
inline constexpr auto ps::placement<reading> =
    ps::postgres::table{"readings", ps::primary_key<&reading::id>, ps::small_table("a handful of rows")};

auto newest(ps::sqlite::connection& connection) {
  ps::repository<reading, ps::sqlite::connection> readings{connection};
#ifdef ACCEPT
  return readings.where().order_by(ps::desc<&reading::taken_at>).first();
#else
  return readings.where().order_by(ps::desc<&reading::taken_at>).limit(1).first();
#endif
}
