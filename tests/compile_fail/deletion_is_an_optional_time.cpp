// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: this field says when a row was erased
#include <polystore/sqlite.hpp>
namespace ps = polystore;

struct site {
  std::int64_t id{};
  ps::timestamp changed_at{};
  std::optional<ps::date> closed_on{};
  std::optional<ps::timestamp> deleted_at{};
};
#ifdef ACCEPT
inline constexpr auto deletion = ps::soft_delete<&site::deleted_at>;
#elif REJECT == 1
inline constexpr auto deletion = ps::soft_delete<&site::changed_at>;
#elif REJECT == 2
inline constexpr auto deletion = ps::soft_delete<&site::closed_on>;
#endif
