// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/entity/declared_key.hpp>
#include <polystore/entity/facts.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/reflect/member.hpp>

#include <type_traits>

namespace polystore::inline v0::verdict {

/// Where a type lives is to be said before anything is asked of it.
template <class Entity>
inline constexpr bool repository_is_of_placed_type = is_placed<Entity>;

/// Whoever finds, updates or erases a row needs a primary key.
template <class Entity>
inline constexpr bool entity_has_key = !is_placed<Entity> || facts<Entity>.keys > 0;

namespace detail {
template <class... Given, class... Key>
consteval bool are_key(type_list<Key...>) {
  if constexpr (sizeof...(Key) == sizeof...(Given)) {
    return (std::is_convertible_v<Given, const Key&> && ...);
  } else {
    return false;
  }
}
}  // namespace detail

/// A row is named by all the values of its key, in the order of `primary_key`. `Declared` is the facet that lists them.
template <class Entity, class Declared, class Key, class... Given>
inline constexpr bool values_are_key_of = detail::are_key<Given...>(Key{});

/// A repository is given objects of its own type.
template <class Entity, class Given>
inline constexpr bool object_is_of_entity = std::is_convertible_v<const Given&, const Entity&>;

/// An upsert meets its row by a key that the placement declares.
template <class Entity, auto... Members>
inline constexpr bool upsert_names_a_key = [] {
  if constexpr (((sizeof...(Members) > 0) && ... &&
                 reflect::is_member_pointer<std::remove_const_t<decltype(Members)>>)) {
    return is_declared_key<Entity, Members...>;
  } else {
    return false;
  }
}();

/// A key that is checked when the transaction ends meets no row before.
template <class Entity, auto... Members>
inline constexpr bool upsert_key_is_immediate = declared_key<Entity, Members...> != key_match::deferrable;

/// Whoever meets a row doesn't make another of it.
template <class Entity, auto Member, bool Keeps>
inline constexpr bool met_row_keeps_its_key = Keeps;

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
