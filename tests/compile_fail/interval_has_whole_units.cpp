// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: an interval is made of a whole number of units, of at most 32 bits
#include <polystore/expr/make_interval.hpp>

namespace ps = polystore;

struct rule {
  std::int32_t days{};
  std::int64_t seconds{};
  double hours{};
};

#ifdef ACCEPT
inline constexpr auto made = ps::make_interval<ps::unit::day>(ps::field<&rule::days>);
#elif REJECT == 1
inline constexpr auto made = ps::make_interval<ps::unit::second>(ps::field<&rule::seconds>);
#elif REJECT == 2
inline constexpr auto made = ps::make_interval<ps::unit::hour>(ps::field<&rule::hours>);
#endif
