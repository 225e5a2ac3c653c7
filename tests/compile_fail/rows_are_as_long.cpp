// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: these two rows differ in length
#include <polystore/expr/operators.hpp>
#include <polystore/expr/row.hpp>

#include <string>

namespace ps = polystore;

struct row {
  int id{};
  int rank{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::row(ps::field<&row::id>, ps::field<&row::rank>) < ps::row(1, 2);
#endif
#ifdef REJECT
inline constexpr auto condition = ps::row(ps::field<&row::id>, ps::field<&row::rank>) < ps::row(1, 2, 3);
#endif
