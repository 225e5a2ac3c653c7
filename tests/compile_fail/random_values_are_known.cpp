// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: no random values of this type are known
#include <polystore/testing/random_value.hpp>

namespace ps = polystore;

struct corner {
  std::int32_t x{};
  double y{};
};

void fill(ps::testing::random_source& random) {
#ifdef ACCEPT
  corner made{};
#else
  const char* made{};
#endif
  ps::testing::random_value<decltype(made)>::fill(random, made, {});
}
