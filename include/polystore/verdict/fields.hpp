// SPDX-License-Identifier: BSL-1.0
#pragma once

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

}  // namespace polystore::inline v0::verdict
