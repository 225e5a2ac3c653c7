// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: no decimal has such a precision
#include <polystore/sqlite.hpp>

namespace ps = polystore;

struct bill {
  std::int64_t id{};
  ps::decimal total{};
};

constexpr auto placement_of(ps::entity<bill>) {
  return ps::postgres::table{"bills", ps::primary_key<&bill::id>,
#ifdef ACCEPT
                             ps::precision<&bill::total, 38, 38>
#elif REJECT == 1
                             ps::precision<&bill::total, 39, 2>
#elif REJECT == 2
                             ps::precision<&bill::total, 2, 3>
#elif REJECT == 3
                             ps::precision<&bill::total, 0>
#elif REJECT == 4
                             ps::precision<&bill::total, 4, -1>
#endif
  };
}

inline constexpr auto text = ps::ddl<bill, ps::sqlite::dialect>;
