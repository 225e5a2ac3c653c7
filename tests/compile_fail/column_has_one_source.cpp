// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this field's column gets its value from two facets
#include <polystore/polystore.hpp>
#include <polystore/postgres/ddl.hpp>

namespace ps = polystore;

struct site {
  int id{};
  int size{};
  int number{};
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::identity<&site::id>,
#ifdef ACCEPT
                             ps::default_<&site::size>(1), ps::generated<&site::number>(ps::field<&site::size>)};
#elif REJECT == 1
                             ps::default_<&site::id>(1)};
#elif REJECT == 2
                             ps::default_<&site::size>(1), ps::generated<&site::size>(ps::field<&site::number>)};
#elif REJECT == 3
                             ps::generated<&site::id>(ps::field<&site::number>)};
#elif REJECT == 4
                             ps::default_<&site::size>(1), ps::default_<&site::size>(2)};
#endif
}
inline constexpr auto text = ps::ddl<site>;
