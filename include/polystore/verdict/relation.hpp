// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

namespace polystore::inline v0::verdict {

/// What is related is looked for from the end of the reference that is given.
template <class Expected, class Given>
inline constexpr bool relation_starts_at = std::is_same_v<Expected, Given>;

/// Rows that belong to many objects have no limit, group or lock of their own.
template <class Entity, bool AreAll>
inline constexpr bool related_rows_are_all = AreAll;

}  // namespace polystore::inline v0::verdict
