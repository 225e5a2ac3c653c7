// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// Rows that travel as lists have no column that is a list itself, or a row.
template <class Entity, bool HoldsNone>
inline constexpr bool lists_hold_no_arrays = HoldsNone;

}  // namespace polystore::inline v0::verdict
