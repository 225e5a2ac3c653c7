// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// A verb that few need stands in a header of its own. `What` it is about, and the connection or type.
template <class What, bool IsIncluded>
inline constexpr bool header_is_included = IsIncluded;

/// What a database runs is a constant.
template <class Connection, bool IsWritten>
inline constexpr bool statement_is_written = IsWritten;

}  // namespace polystore::inline v0::verdict
