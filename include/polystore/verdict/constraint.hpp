// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace polystore::inline v0::verdict {

/// A violation is told by its declaration, which must be the only one of its kind in the placement.
template <class Entity, class Facet, std::size_t Times>
inline constexpr bool constraint_is_declared_once = Times == 1;

}  // namespace polystore::inline v0::verdict
