// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: only a decimal has a precision
#include <polystore/sqlite.hpp>

#include <optional>

namespace ps = polystore;

struct bill {
  std::int64_t id{};
  ps::decimal total{};
  std::optional<ps::decimal> paid{};
  double share{};
};

constexpr auto placement_of(ps::entity<bill>) {
  return ps::postgres::table{"bills", ps::primary_key<&bill::id>, ps::precision<&bill::total, 12, 2>,
#ifdef ACCEPT
                             ps::precision<&bill::paid, 38>
#elif REJECT == 1
                             ps::precision<&bill::share, 12, 2>
#elif REJECT == 2
                             ps::precision<&bill::id, 12>
#endif
  };
}

inline constexpr auto text = ps::ddl<bill, ps::sqlite::dialect>;
