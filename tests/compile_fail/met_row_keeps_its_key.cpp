// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a row that is met keeps its primary key and the key by which it is met
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct reading {
  std::int64_t id{};
  std::string sensor{};
  std::int32_t channel{};
  double value{};
};

template <>
inline constexpr auto ps::placement<reading> = ps::postgres::table{
    "readings",
    ps::primary_key<&reading::id>,
    ps::unique<&reading::sensor, &reading::channel>,
};

void note(ps::repository<reading, ps::sqlite::connection>& readings, const std::vector<reading>& seen) {
#ifdef ACCEPT
  readings.on_conflict<&reading::channel, &reading::sensor>().update(ps::set<&reading::value>(1)).insert(seen);
  readings.on_conflict().update(ps::set<&reading::sensor>("a"), ps::set<&reading::value>(1)).insert(seen);
  readings.where(ps::field<&reading::id> == 1).update(ps::set<&reading::id>(2));
#elif REJECT == 1
  readings.on_conflict().update(ps::set<&reading::id>(1)).insert(seen);
#elif REJECT == 2
  readings.on_conflict<&reading::sensor, &reading::channel>().update(ps::set<&reading::id>(1)).insert(seen[0]);
#elif REJECT == 3
  readings.on_conflict<&reading::sensor, &reading::channel>()
      .update(ps::set<&reading::value>(1), ps::set<&reading::channel>(ps::excluded<&reading::channel>))
      .insert(seen);
#endif
}
