// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: an upsert can't find its row by a deferrable key
#include <polystore/sqlite/repository.hpp>

namespace ps = polystore;

struct reading {
  std::int64_t id{};
  std::string sensor{};
};

template <>
inline constexpr auto ps::placement<reading> = ps::postgres::table{
    "readings",
    ps::primary_key<&reading::id>,
#ifdef ACCEPT
    ps::unique<&reading::sensor>,
#endif
    ps::unique<&reading::sensor>.deferrable().named("sensor_at_the_end"),
};

reading upsert(ps::repository<reading, ps::sqlite::connection>& readings) {
  return readings.upsert<&reading::sensor>({});
}
