// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: no row is in this frame
#include <polystore/expr/frames.hpp>

namespace ps = polystore;

struct taken {
  std::int32_t id{};
};
inline constexpr auto window = ps::partition_by().order_by(ps::asc<&taken::id>);

#ifdef ACCEPT
inline constexpr auto framed = ps::rows_between<ps::preceding(2), ps::following(1)>(window);
#elif REJECT == 1
inline constexpr auto framed = ps::rows_between<ps::following(1), ps::current_row>(window);
#elif REJECT == 2
inline constexpr auto framed = ps::rows_between<ps::preceding(-1), ps::current_row>(window);
#elif REJECT == 3
inline constexpr auto framed = ps::rows_between<ps::unbounded_following, ps::unbounded_following>(window);
#endif
