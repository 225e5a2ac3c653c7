// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

namespace polystore::inline v0::verdict {

/// Random values are made of types that somebody has said how to make, and of structs of such.
template <class Value>
inline constexpr bool random_values_are_known = std::is_class_v<Value>;

}  // namespace polystore::inline v0::verdict
