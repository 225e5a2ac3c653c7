// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this store can't evaluate one of the operators or functions
#include <polystore/expr/pattern.hpp>
#include <polystore/polystore.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/relational/expression_text.hpp>
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
constexpr void write(ps::text& out) {
  ps::relational::expression_writer writer{out};
  ps::relational::write_expression<row, Dialect, condition>(writer);
}

#ifdef ACCEPT
inline constexpr auto text = ps::frozen<write<ps::postgres::dialect>>;
#endif
#ifdef REJECT
inline constexpr auto text = ps::frozen<write<ps::sqlite::dialect>>;
#endif
