// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this text of sql<...> has another number of {} than there are arguments
#include <polystore/query/written.hpp>

namespace ps = polystore;

#ifdef ACCEPT
inline constexpr auto written = ps::sql<"select {1}, {0}, {1}", int>(1, 2);
#elif REJECT == 1
inline constexpr auto written = ps::sql<"select {}, {}", int>(1);
#elif REJECT == 2
inline constexpr auto written = ps::sql<"select {0}, {2}", int>(1, 2, 3);
#elif REJECT == 3
inline constexpr auto written = ps::sql<"select {0}, {}", int>(1, 2);
#endif
