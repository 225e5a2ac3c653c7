// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// An interval is made of whole numbers of 32 bits; of others it would not be exact.
template <class Operand, bool IsCount>
inline constexpr bool interval_has_whole_units = IsCount;

}  // namespace polystore::inline v0::verdict
