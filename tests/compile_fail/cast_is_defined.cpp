// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: no cast leads from this type to that one
#include <polystore/expr/cast.hpp>
#include <polystore/expr/operators.hpp>

#include <string>

namespace ps = polystore;

struct row {
  ps::timestamp at{};
  int count{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::cast<std::int64_t>(ps::field<&row::count>) == 3;
#endif
#ifdef REJECT
inline constexpr auto condition = ps::cast<std::string>(ps::field<&row::at>) == "now";
#endif
