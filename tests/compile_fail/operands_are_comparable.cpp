// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: the two sides of this comparison hold different kinds of value
#include <polystore/expr/operators.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/query/subquery.hpp>

#include <string>

namespace ps = polystore;

struct site {
  int id{};
  std::string name{};
};

#ifdef ACCEPT
inline constexpr auto asked = in(ps::field<&site::id>, ps::from<site>().select(ps::field<&site::id>));
inline constexpr auto condition = ps::field<&site::id> == ps::field<&site::id>;
#endif
#if REJECT == 1
inline constexpr auto condition = ps::field<&site::id> == ps::field<&site::name>;
#elif REJECT == 2
inline constexpr auto condition = in(ps::field<&site::id>, ps::from<site>().select(ps::field<&site::name>));
#endif
