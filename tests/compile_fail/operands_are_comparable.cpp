// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the two sides of this comparison hold different kinds of value
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::field<&site::id> == ps::field<&site::id>;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::field<&site::id> == ps::field<&site::name>;
#endif
