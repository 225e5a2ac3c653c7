// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// Each store explains its plans in ways of its own.
template <class Dialect, bool IsUnderstood, auto... Options>
inline constexpr bool store_explains_so = IsUnderstood;

}  // namespace polystore::inline v0::verdict
