// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// A frame of a window begins before it ends.
template <class Window, bool IsPossible>
inline constexpr bool frame_is_possible = IsPossible;

/// A frame is counted along the order of its window.
template <class Window, bool FitsOrder>
inline constexpr bool frame_fits_order = FitsOrder;

}  // namespace polystore::inline v0::verdict
