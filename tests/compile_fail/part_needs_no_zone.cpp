// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: an instant has an hour and a date only in some time zone
#include <polystore/expr/operators.hpp>
#include <polystore/expr/time.hpp>

#include <string>

namespace ps = polystore;

struct row {
  ps::timestamp at{};
  ps::date day{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::extract<ps::part::year>(ps::field<&row::day>) == 3;
inline constexpr auto condition1 = ps::extract<ps::part::epoch>(ps::field<&row::at>) == 3;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::extract<ps::part::year>(ps::field<&row::at>) == 3;
#endif
