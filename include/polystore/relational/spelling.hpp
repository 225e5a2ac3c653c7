// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace polystore::inline v0::relational {

/// The pattern after which a store writes an operator; specialised where that is not the operator's own.
template <class Dialect, class Operator>
inline constexpr std::string_view spelling = Operator::pattern;

/// The same over a window's frame that leaves rows behind; specialised where a store would take them off what it has
/// added up, and be left with what rounding made of it.
template <class Dialect, class Operator>
inline constexpr std::string_view moving_spelling = spelling<Dialect, Operator>;

}  // namespace polystore::inline v0::relational
