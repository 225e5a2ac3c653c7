// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this value is of a type that does not fit this field
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
