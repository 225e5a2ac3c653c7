// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a case stands under a condition
#include <polystore/expr/conditional.hpp>
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct row {
  int count{};
  bool flag{};
};

#ifdef ACCEPT
inline constexpr auto condition = case_when(ps::field<&row::flag>, 1).otherwise(2) == 1;
#endif
#ifdef REJECT
inline constexpr auto condition = case_when(ps::field<&row::count>, 1).otherwise(2) == 1;
#endif
