// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: these two have no difference
#include <polystore/expr/arithmetic.hpp>
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct row {
  ps::timestamp at{};
  ps::date day{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::field<&row::day> - 3 == ps::field<&row::day>;
inline constexpr auto condition1 = ps::field<&row::at> - ps::days{3} < ps::field<&row::at>;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::field<&row::at> - ps::field<&row::day> == 3;
#endif
