// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a time zone is called by its name
#include <polystore/expr/operators.hpp>
#include <polystore/expr/time.hpp>

#include <string>

namespace ps = polystore;

struct row {
  ps::timestamp at{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::extract<ps::part::year, "Europe/London">(ps::field<&row::at>) == 3;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::extract<ps::part::year, "+02:00">(ps::field<&row::at>) == 3;
#endif
