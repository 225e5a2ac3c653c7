// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// A sum is one of numbers, or of intervals.
template <class Value, bool IsSummable>
inline constexpr bool can_be_summed = IsSummable;

}  // namespace polystore::inline v0::verdict
