// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/enum_name.hpp>

namespace polystore::inline v0::verdict {

/// An enumeration is called as no type of the store's own is: PostgreSQL looks in pg_catalog before it looks anywhere else.
template <class Enum, const auto& BuiltInTypes>
inline constexpr bool enum_name_is_no_built_in_type = !BuiltInTypes.contains(enum_name<Enum>);

}  // namespace polystore::inline v0::verdict
