// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/composite.hpp>

namespace polystore::inline v0::verdict {

/// A composite is called as no type of the store's own is; the words are the store's.
template <class Value, const auto& BuiltInTypes>
inline constexpr bool composite_name_is_no_built_in_type = !BuiltInTypes.contains(composite_name<Value>);

}  // namespace polystore::inline v0::verdict
