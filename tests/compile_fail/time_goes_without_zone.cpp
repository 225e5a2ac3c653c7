// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: an instant has an hour and a date only in some time zone
#include <polystore/expr/operators.hpp>
#include <polystore/expr/time.hpp>

#include <string>

namespace ps = polystore;

struct row {
  ps::timestamp at{};
  ps::local_timestamp local{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::date_trunc<ps::unit::day>(ps::field<&row::local>) == ps::field<&row::local>;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::date_trunc<ps::unit::day>(ps::field<&row::at>) == ps::field<&row::local>;
#endif
