// SPDX-License-Identifier: BSL-1.0
// EXPECT: polystore: these two rows differ in length
#include <polystore/expr/operators.hpp>
#include <polystore/expr/row.hpp>
#include <polystore/expr/row_list.hpp>

#include <array>
#include <vector>

namespace ps = polystore;

struct row {
  int id{};
  int rank{};
};

#ifdef ACCEPT
inline constexpr auto condition = ps::row(ps::field<&row::id>, ps::field<&row::rank>) < ps::row(1, 2);
#endif
#if REJECT == 1
inline constexpr auto condition = ps::row(ps::field<&row::id>, ps::field<&row::rank>) < ps::row(1, 2, 3);
#elif REJECT == 2
inline const auto condition =
    in(ps::row(ps::field<&row::id>, ps::field<&row::rank>), std::vector<std::array<int, 3>>{});
#endif
