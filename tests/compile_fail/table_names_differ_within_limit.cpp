// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the names of two tables are equal in the 63 bytes
#include <polystore/postgres/ddl.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};
struct tenant {
  int id{};
  std::string name{};
};
constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"measurements_of_everything_that_a_tower_and_its_antennas_report_by_hour"};
}

#ifdef ACCEPT
constexpr auto placement_of(ps::entity<tenant>) { return ps::postgres::table{"measurements_by_day"}; }
using all = ps::schema<tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
#ifdef REJECT
constexpr auto placement_of(ps::entity<tenant>) {
  return ps::postgres::table{"measurements_of_everything_that_a_tower_and_its_antennas_report_by_day"};
}
using all = ps::schema<site, tenant>;
inline constexpr auto text = ps::ddl<all, ps::postgres::dialect>;
#endif
