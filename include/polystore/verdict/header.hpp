// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// A verb that few need stands in a header of its own. `What` it is about, and the connection or type.
template <class What, bool IsIncluded>
inline constexpr bool header_is_included = IsIncluded;

}  // namespace polystore::inline v0::verdict
