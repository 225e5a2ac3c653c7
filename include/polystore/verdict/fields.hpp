// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/reflect/fields.hpp>

#include <type_traits>

namespace polystore::inline v0::verdict {

/// A placement, a facet or a query names the type's own fields.
template <class Entity, auto Member>
inline constexpr bool is_field_of_entity = [] {
  if constexpr (std::is_base_of_v<reflect::class_of<Member>, Entity>) {
    return reflect::index_of<Entity, Member> < reflect::size<Entity>;
  } else {
    return false;
  }
}();

/// A key, a reference, an index or what else is of columns names fields that are one column each.
template <class Entity, auto Member, bool IsOne>
inline constexpr bool field_is_one_column = IsOne;

/// A store has a column type for each field of a type that is placed in it.
template <class Entity, fixed_string Field, class Value, class Dialect, bool Stored>
inline constexpr bool field_has_column_type = Stored;

}  // namespace polystore::inline v0::verdict
