// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: SQLite can't keep ranges of decimals in order
#include <polystore/sqlite.hpp>

namespace ps = polystore;

struct price {
  std::int64_t id{};
#ifdef ACCEPT
  ps::range<std::int64_t> cents{};
#endif
#ifdef REJECT
  ps::range<ps::decimal> cents{};
#endif
};
constexpr auto placement_of(ps::entity<price>) { return ps::postgres::table{"prices", ps::primary_key<&price::id>}; }
inline constexpr auto text = ps::ddl<price, ps::sqlite::dialect>;
