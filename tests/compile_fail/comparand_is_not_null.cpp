// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: comparing with an optional is refused
#include <polystore/expr/operators.hpp>

#include <optional>
#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};
inline constexpr std::optional<int> wanted{3};

#ifdef ACCEPT
inline constexpr auto condition = ps::field<&site::id> == *wanted;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::field<&site::id> == wanted;
#endif
