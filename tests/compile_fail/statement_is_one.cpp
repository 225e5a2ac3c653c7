// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: sql<...> is one statement
#include <polystore/query/written.hpp>

namespace ps = polystore;

#ifdef ACCEPT
inline constexpr auto written = ps::sql<"select ';'; -- the end", int>();
#elif REJECT == 1
inline constexpr auto written = ps::sql<"delete from a; delete from b">();
#elif REJECT == 2
inline constexpr auto written = ps::sql<"delete from a; 'b'">();
#endif
