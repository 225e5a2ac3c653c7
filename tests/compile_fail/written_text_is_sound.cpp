// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this text of sql<...> has a lone brace, which is to be doubled, or a parameter of its own
#include <polystore/query/written.hpp>

namespace ps = polystore;

#ifdef ACCEPT
inline constexpr auto written = ps::sql<"select '{{1}}'::int[], data ? 'k', a$1 from b where c = {}", int>(3);
#elif REJECT == 1
inline constexpr auto written = ps::sql<"select '{1,2}'::int[]", int>();
#elif REJECT == 2
inline constexpr auto written = ps::sql<"select a from b where c = $1", int>();
#elif REJECT == 3
inline constexpr auto written = ps::sql<"select a from b where c = {name}", int>(3);
#endif
