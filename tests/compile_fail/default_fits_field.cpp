// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this default doesn't fit the field
#include <polystore/entity/facets/default_value.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
inline constexpr auto filled = ps::default_<&site::name>("unnamed");
#endif
#ifdef REJECT
inline constexpr auto filled = ps::default_<&site::name>(7);
#endif
