// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: an upsert meets its row by a whole key
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct reading {
  std::int64_t id{};
  std::string sensor{};
  std::int32_t channel{};
  std::string code{};
  std::string lot{};
  double value{};
};

template <>
inline constexpr auto ps::placement<reading> = ps::postgres::table{
    "readings",
    ps::primary_key<&reading::id>,
    ps::unique<&reading::sensor, &reading::channel>,
    ps::unique_index<&reading::code>,
    ps::unique_index<&reading::lot>.where(ps::field<&reading::channel> > ps::constant<0>),
    ps::unique_index<ps::lower(ps::field<&reading::sensor>)>,
};

void note(ps::repository<reading, ps::sqlite::connection>& readings, const std::vector<reading>& seen) {
#ifdef ACCEPT
  readings.upsert<&reading::channel, &reading::sensor>(seen[0]);
  readings.upsert<&reading::id>(seen[0]);
  readings.on_conflict<&reading::channel, &reading::sensor>().insert(seen);
#elif REJECT == 1
  readings.upsert<&reading::value>(seen[0]);
#elif REJECT == 2  // a part of a key
  readings.upsert<&reading::sensor>(seen[0]);
#elif REJECT == 3
  readings.upsert<&reading::sensor, &reading::sensor>(seen[0]);
#elif REJECT == 4  // more than one
  readings.upsert<&reading::id, &reading::sensor, &reading::channel>(seen[0]);
#elif REJECT == 5  // an index, of which the placement may say that it is of some rows alone
  readings.upsert<&reading::code>(seen[0]);
#elif REJECT == 6
  readings.on_conflict<&reading::lot>().insert(seen);
#elif REJECT == 7
  readings.on_conflict<&reading::channel>().skip().insert(seen[0]);
#elif REJECT == 8
  readings.on_conflict<ps::lower(ps::field<&reading::sensor>)>().insert(seen);
#elif REJECT == 9
  readings.upsert<ps::field<&reading::code>>(seen[0]);
#endif
}
