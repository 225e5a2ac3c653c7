// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: two values stand at one place of these rows
#include <polystore/expr/operators.hpp>
#include <polystore/expr/row.hpp>

#include <string>

namespace ps = polystore;

struct row {
  int id{};
  int rank{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::row(ps::field<&row::id>, 1) < ps::row(1, ps::field<&row::rank>);
#endif
#ifdef REJECT
inline constexpr auto condition = ps::row(ps::field<&row::id>, 1) < ps::row(1, 2);
#endif
