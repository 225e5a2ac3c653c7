// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/entity/facts.hpp>
#include <polystore/relational/lossless.hpp>
#include <polystore/relational/storable.hpp>
#include <polystore/verdict/repository.hpp>

#include <cstddef>
#include <utility>

namespace polystore::inline v0::relational::detail {

/// The types of a key's parts, in the order of `primary_key`.
template <class Entity, std::size_t... Part>
consteval auto key_types(std::index_sequence<Part...>) {
  return type_list<type_at<facts<Entity>.key[Part], column_types<Entity>>...>{};
}
template <class Entity, class Dialect>
consteval auto key_of_placed() {
  static_assert(verdict::repository_is_of_placed_type<Entity>,
                "polystore: nobody has said where this type lives; write template <> inline constexpr auto "
                "ps::placement<T> = ..., or placement_of(ps::entity<T>) beside it, before its first use");
  if constexpr (verdict::repository_is_of_placed_type<Entity>) {
    if constexpr (require_storable<Entity, Dialect>()) static_cast<void>(require_lossless<Entity, Dialect>());
    return key_types<Entity>(std::make_index_sequence<facts<Entity>.keys>{});
  } else {
    return type_list<>{};
  }
}
/// The types of a placed type's key in a store that holds it.
template <class Entity, class Dialect>
using key_of = decltype(key_of_placed<Entity, Dialect>());

}  // namespace polystore::inline v0::relational::detail
