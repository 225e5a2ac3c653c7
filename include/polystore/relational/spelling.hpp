// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace polystore::inline v0::relational {

/// The pattern after which a store writes an operator; specialised where that is not the operator's own.
template <class Dialect, class Operator>
inline constexpr std::string_view spelling = Operator::pattern;

}  // namespace polystore::inline v0::relational
