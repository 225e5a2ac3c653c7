// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this value can't be compared with this field
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::field<&site::id> == 3;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::field<&site::id> == "three";
#endif
