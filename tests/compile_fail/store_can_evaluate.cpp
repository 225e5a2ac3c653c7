// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this store can't evaluate one of the operators or functions
#include <polystore/expr/pattern.hpp>
#include <polystore/polystore.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/sql/query.hpp>
#include <polystore/sqlite/dialect.hpp>

#include <string>

namespace ps = polystore;

struct row {
  int id{};
  std::string name{};
};
constexpr auto placement_of(ps::entity<row>) { return ps::postgres::table{"rows", ps::primary_key<&row::id>}; }

using condition = decltype(matches_regex(ps::field<&row::name>, "^a"));
template <class Dialect>
struct connection_to {
  using dialect = Dialect;
};
template <class Dialect>
using query = ps::query<row, connection_to<Dialect>, condition>;

#ifdef ACCEPT
inline constexpr auto text = query<ps::postgres::dialect>::sql;
#endif
#ifdef REJECT
inline constexpr auto text = query<ps::sqlite::dialect>::sql;
#endif
