// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: these two have no sum
#include <polystore/expr/arithmetic.hpp>
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct row {
  std::string name{};
  double value{};
  ps::decimal price{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::field<&row::value> + 3 > 4;
inline constexpr auto condition1 = ps::field<&row::price> + 3 > ps::field<&row::price>;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::field<&row::price> + 0.5 == 1;
#endif
