// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a check must be a condition
#include <polystore/entity/facets/check.hpp>
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
inline constexpr auto checked = ps::check(ps::field<&site::name> != "");
#endif
#ifdef REJECT
inline constexpr auto checked = ps::check(ps::field<&site::name>);
#endif
