// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this text of raw<...> has another number of {} than there are operands
#include <polystore/expr/operators.hpp>
#include <polystore/expr/raw.hpp>

#include <string>

namespace ps = polystore;

struct row {
  int id{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::raw<"f({}, {}, '{{1}}')", int>(ps::field<&row::id>, 3) == 1;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::raw<"f({}, {}, '{1}')", int>(ps::field<&row::id>, 3) == true;
#endif
