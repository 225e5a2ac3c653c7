// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facts.hpp>
#include <polystore/relational/storable.hpp>
#include <polystore/verdict/fields.hpp>
#include <polystore/verdict/query.hpp>
#include <polystore/verdict/repository.hpp>

#include <cstddef>

// What writes need of a type's keys and fields; where it isn't there, a sentence says so.
namespace polystore::inline v0::relational {

/// A primary key, by which a row is found again.
template <class Entity>
consteval void require_key() {
  static_assert(verdict::entity_has_key<Entity>,
                "polystore: this type has no primary_key, so no row of it can be found, updated or erased by key; add "
                "ps::primary_key<...> to its placement, or use where()");
}

/// Whether an upsert can find a row by a key: the primary key, or a declared one that is named; where it can't, a
/// sentence says so.
template <class Entity, auto... Members>
consteval bool require_upsert_key() {
  require_key<Entity>();
  constexpr bool is_named = sizeof...(Members) == 0 || verdict::upsert_names_a_key<Entity, Members...>;
  if constexpr (sizeof...(Members) > 0) {
    static_assert(
        verdict::upsert_names_a_key<Entity, Members...>,
        "polystore: an upsert meets its row by a whole key, declared as primary_key or ps::unique<...>, and not by "
        "a part of one or an index; declare these fields ps::unique<...>, or name all fields of a key");
  }
  if constexpr (is_named) {
    if constexpr (sizeof...(Members) > 0) {
      static_assert(verdict::upsert_key_is_immediate<Entity, Members...>,
                    "polystore: an upsert can't find its row by a deferrable key; take .deferrable() off this "
                    "ps::unique<...>, or name another key");
    }
    static_assert(verdict::upsert_key_is_sent<Entity, Members...>,
                  "polystore: the store fills this key, so no row can be met by it; name another unique key: "
                  "upsert<&T::x>(value), on_conflict<&T::x>()");
  }
  return is_named;
}
/// The same of a type whose rows are its own; of a view that is said alone.
template <class Entity, auto... Members>
consteval bool require_upsert() {
  if constexpr (require_own_rows<Entity>()) {
    return require_upsert_key<Entity, Members...>();
  } else {
    return true;
  }
}

/// Whether an update is given assignments; where it isn't, a sentence says so.
template <class... Given>
consteval bool require_assignments() {
  constexpr bool are_assignments = ((sizeof...(Given) > 0) && ... && requires { Given::member; });
  static_assert(verdict::update_is_of_assignments<are_assignments, Given...>,
                "polystore: an update is told what to set: update(ps::set<&T::x>(value), ps::set<&T::y>(expression))");
  return are_assignments;
}
/// A field that an assignment may set.
template <class Entity, auto Member>
consteval void require_settable() {
  constexpr column_role role = facts<Entity>.role[column_index<Entity, Member>()];
  static_assert(
      verdict::assigned_field_is_the_callers<Member, !role.is_kept_up()>,
      "polystore: the store keeps this field up itself (generated, identity, version, touch, soft_delete), or a "
      "context fills it (created_with, updated_with); leave it out");
}

/// A field that may be set where a row is met by a key: the primary key where none is named.
template <class Entity, auto Member, auto... Key>
consteval void require_no_key() {
  if constexpr (verdict::is_field_of_entity<Entity, Member>) {
    constexpr std::size_t column = column_index<Entity, Member>();
    constexpr bool is_key = (facts<Entity>.role[column].is_key || ... || (column_index<Entity, Key>() == column));
    static_assert(verdict::met_row_keeps_its_key<Entity, Member, !is_key>,
                  "polystore: a row that is met keeps its primary key and the key by which it is met; leave this field "
                  "out of on_conflict's update(...), or change it by where(...).update(...)");
  }
}

}  // namespace polystore::inline v0::relational
