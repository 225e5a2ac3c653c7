// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a null needs a type here
#include <polystore/query/written.hpp>

namespace ps = polystore;

#ifdef ACCEPT
inline constexpr auto written = ps::sql<"update a set b = {}">(std::optional<int>{});
#endif
#ifdef REJECT
inline constexpr auto written = ps::sql<"update a set b = {}">(std::nullopt);
#endif
