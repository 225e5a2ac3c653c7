// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a zone goes with an instant
#include <polystore/expr/operators.hpp>
#include <polystore/expr/time.hpp>

#include <string>

namespace ps = polystore;

struct row {
  ps::timestamp at{};
  ps::date day{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::extract<ps::part::year, "UTC">(ps::field<&row::at>) == 3;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::extract<ps::part::year, "UTC">(ps::field<&row::day>) == 3;
#endif
