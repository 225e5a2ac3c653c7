// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: only a number or an interval has a negative
#include <polystore/expr/arithmetic.hpp>
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct row {
  bool flag{};
  int count{};
};

#ifdef ACCEPT
inline constexpr auto condition = -ps::field<&row::count> == 6;
#endif
#ifdef REJECT
inline constexpr auto condition = -ps::field<&row::flag> == 6;
#endif
