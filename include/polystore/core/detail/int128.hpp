// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0 {

/// A signed 128-bit integer: the coefficient of a decimal.
__extension__ typedef __int128 int128;
/// An unsigned 128-bit integer.
__extension__ typedef unsigned __int128 uint128;

}  // namespace polystore::inline v0
