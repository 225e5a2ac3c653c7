// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: only numbers and intervals have a sum and a mean
#include <polystore/expr/aggregates.hpp>

namespace ps = polystore;

struct row {
  int id{};
  std::string name{};
  bool is_open{};
};

#ifdef ACCEPT
inline constexpr auto summed = ps::sum(ps::field<&row::id>);
#elif REJECT == 1
inline constexpr auto summed = ps::sum(ps::field<&row::name>);
#elif REJECT == 2
inline constexpr auto summed = ps::avg(ps::field<&row::is_open>);
#endif
