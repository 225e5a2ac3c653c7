// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: a {} of this text of sql<...> stands within quotes or a comment
#include <polystore/query/written.hpp>

namespace ps = polystore;

#ifdef ACCEPT
inline constexpr auto written = ps::sql<"select '%' || {} -- {{}}", int>("a");
#elif REJECT == 1
inline constexpr auto written = ps::sql<"select '%{}%'", int>("a");
#elif REJECT == 2
inline constexpr auto written = ps::sql<"select 1 --{}", int>(1);
#elif REJECT == 3
inline constexpr auto written = ps::sql<"select $tag$ {} $tag$", int>(1);
#elif REJECT == 4
inline constexpr auto written = ps::sql<"select /* /* */ {} */ 1", int>(1);
#elif REJECT == 5
inline constexpr auto written = ps::sql<"select E'\\' {}'", int>(1);
#endif
