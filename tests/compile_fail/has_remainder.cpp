// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: doubles have no remainder
#include <polystore/expr/arithmetic.hpp>
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct row {
  double value{};
  int count{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::field<&row::count> % 3 == 2;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::field<&row::value> % 3 == 2;
#endif
