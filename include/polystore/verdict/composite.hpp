// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/composite.hpp>

namespace polystore::inline v0::verdict {

/// The words are the store's, as for an enumeration.
template <class Value, const auto& BuiltInTypes>
inline constexpr bool composite_name_is_no_built_in_type = !BuiltInTypes.contains(composite_name<Value>);

}  // namespace polystore::inline v0::verdict
