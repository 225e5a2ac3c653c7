// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// Of a fraction, or of a number of 64 bits, an interval would not be exact.
template <class Operand, bool IsCount>
inline constexpr bool interval_has_whole_units = IsCount;

}  // namespace polystore::inline v0::verdict
