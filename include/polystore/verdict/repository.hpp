// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facts.hpp>
#include <polystore/entity/keys.hpp>
#include <polystore/entity/schema.hpp>

namespace polystore::inline v0::verdict {

/// Whoever finds, updates or erases a row needs a primary key.
/// Where a type lives is to be said before anything is asked of it.
template <class Entity>
inline constexpr bool repository_is_of_placed_type = is_placed<Entity>;

template <class Entity>
inline constexpr bool entity_has_key = !is_placed<Entity> || facts<Entity>.keys > 0;

/// An upsert meets its row by a key that the placement declares.
template <class Entity, auto... Members>
inline constexpr bool upsert_names_a_key = is_declared_key<Entity, Members...>;

/// A key that the store fills can't be met by a row that has none yet.
template <class Entity, auto... Members>
inline constexpr bool upsert_key_is_sent = [] {
  if constexpr (sizeof...(Members) > 0) {
    return (!facts<Entity>.role[column_index<Entity, Members>()].is_filled && ...);
  } else {
    for (const column_role& role : facts<Entity>.role) {
      if (role.is_key && role.is_filled) return false;
    }
    return true;
  }
}();

}  // namespace polystore::inline v0::verdict
