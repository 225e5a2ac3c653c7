// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this check, index or generated column asks for the time or a random value
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>
#include <polystore/sqlite/ddl.hpp>

namespace ps = polystore;

struct site {
  int id{};
  ps::timestamp since{};
  std::string name{};
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites",
#ifdef ACCEPT
                             ps::default_<&site::since>(ps::now), ps::check(ps::field<&site::since> <= ps::now),
                             ps::index<&site::id>.where(ps::field<&site::name> != "now()")};
#elif REJECT == 1 || REJECT == 2
                             ps::index<&site::id>.where(ps::field<&site::since> < ps::now)};
#elif REJECT == 3 || REJECT == 4
                             ps::generated<&site::since>(ps::now)};
#else
                             ps::check(ps::field<&site::since> <= ps::now)};
#endif
}
#if defined(ACCEPT) || REJECT == 1 || REJECT == 3
inline constexpr auto text = ps::ddl<site>;
#elif REJECT == 2 || REJECT == 4 || REJECT == 5
inline constexpr auto text = ps::ddl<site, ps::sqlite::dialect>;
#endif
