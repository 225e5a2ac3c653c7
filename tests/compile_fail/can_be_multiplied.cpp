// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: these two have no product, quotient or remainder
#include <polystore/expr/arithmetic.hpp>
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct row {
  ps::interval span{};
  int count{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::field<&row::count> * 3 == 6;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::field<&row::span> * 3 == 6;
#endif
