// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/expression.hpp>

#include <cstddef>

namespace polystore::inline v0::verdict {

/// Rows are compared part by part.
template <std::size_t Left, std::size_t Right>
inline constexpr bool rows_are_as_long = Left == Right;

/// A value is compared with something in the store.
template <class Beside, class Part>
inline constexpr bool row_part_is_compared = expression<Beside>;

}  // namespace polystore::inline v0::verdict
