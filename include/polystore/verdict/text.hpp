// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// What a text is searched for is a value, whose wildcards are no wildcards.
template <class Searched, bool IsValue>
inline constexpr bool searched_text_is_a_value = IsValue;

}  // namespace polystore::inline v0::verdict
