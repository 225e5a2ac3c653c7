// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a placement lists facets after the table's name
#include <polystore/polystore.hpp>

namespace ps = polystore;

struct site {
  int id{};
  int parent{};
};

constexpr auto placement_of(ps::entity<site>) {
  return ps::postgres::table{"sites", ps::primary_key<&site::id>,
#ifdef ACCEPT
                             ps::references<&site::parent, &site::id>()};
#elif REJECT == 1
                             "oops"};
#elif REJECT == 2
                             ps::default_<&site::parent>};
#elif REJECT == 3
                             ps::field<&site::parent> > 1};
#endif
}
inline constexpr auto facets = ps::shape_of<site>::facets;
