// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this frame doesn't go with the window's order_by()
#include <polystore/core/decimal.hpp>
#include <polystore/expr/frames.hpp>

namespace ps = polystore;

struct taken {
  std::int32_t id{};
  ps::timestamp at{};
  ps::decimal price{};
};
inline constexpr auto by_id = ps::partition_by().order_by(ps::asc<&taken::id>);
inline constexpr auto by_time = ps::partition_by().order_by(ps::asc<&taken::at>);

#ifdef ACCEPT
inline constexpr auto framed = ps::range_between<ps::preceding(ps::days{1}), ps::current_row>(by_time);
#elif REJECT == 1
inline constexpr auto framed = ps::range_between<ps::preceding(ps::days{1}), ps::current_row>(by_id);
#elif REJECT == 2
inline constexpr auto framed = ps::range_between<ps::preceding(1), ps::current_row>(by_time);
#elif REJECT == 3
inline constexpr auto framed = ps::rows_between<ps::preceding(ps::days{1}), ps::current_row>(by_time);
#elif REJECT == 4
inline constexpr auto framed = ps::groups_between<ps::preceding(1), ps::current_row>(ps::partition_by());
#elif REJECT == 5
inline constexpr auto framed =
    ps::range_between<ps::preceding(1), ps::current_row>(ps::partition_by().order_by(ps::asc<&taken::price>));
#endif
