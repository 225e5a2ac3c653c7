// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/entity/facets/audit.hpp>
#include <polystore/entity/facets/index.hpp>
#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/facets/server.hpp>
#include <polystore/entity/facets/soft_delete.hpp>
#include <polystore/entity/layout.hpp>
#include <polystore/entity/schema.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace polystore::inline v0 {

/// What is to be known of one column when statements are written and rows are sent.
struct column_role {
  bool is_key = false;
  bool is_filled = false;   // by the store: never sent
  bool is_touched = false;  // set to the store's clock by every write
  bool is_version = false;
  bool is_generated = false;     // worked out by the store after every write
  bool is_counted = false;       // an identity that no row may bring along
  bool is_deletion = false;      // set when the row is erased
  bool is_created_with = false;  // taken from a context when the row is made
  bool is_updated_with = false;  // and at every write

  /// Whether the store, or polystore, sets it by itself.
  constexpr bool is_kept_up() const {
    return is_generated || is_counted || is_version || is_touched || is_deletion || is_created_with || is_updated_with;
  }
};

/// What a placement says of its columns, gathered once. Whoever writes statements reads this, never the facets.
template <std::size_t Columns>
struct column_facts {
  static constexpr std::size_t none = Columns;

  column_role role[Columns ? Columns : 1]{};
  const char* renamed[Columns ? Columns : 1]{};  // null where the name is the field's
  std::uint8_t key[Columns ? Columns : 1]{};
  std::size_t keys = 0;
  std::size_t version = none;
  std::size_t deletion = none;
};

namespace detail {

/// Whether what stands in an index is a field that is never null.
template <auto Column>
consteval bool tells_rows_apart() {
  if constexpr (reflect::is_member_pointer<std::remove_const_t<decltype(Column)>>) {
    return !is_nullable<reflect::value_of<Column>>;
  } else {
    return false;
  }
}

template <class Entity>
struct note_column_facts {
  column_facts<column_count<Entity>>& facts;

  template <auto... Members>
  constexpr void operator()(const primary_key_facet<Members...>&) const {
    (add_key(column_index<Entity, Members>()), ...);
  }
  /// A materialized view has no key but its first unique index.
  template <auto... Columns, class Included>
    requires(relation_of<Entity> == relation::materialized_view && (tells_rows_apart<Columns>() && ...))
  constexpr void operator()(
      const index_facet<index_method::btree, index_columns<Columns...>, Included, every_row>& index) const {
    if (index.is_unique && facts.keys == 0) (add_key(column_index<Entity, Columns>()), ...);
  }
  template <auto... Members>
  constexpr void operator()(const server_sets_facet<Members...>&) const {
    ((facts.role[column_index<Entity, Members>()].is_filled = true), ...);
  }
  template <auto Member>
  constexpr void operator()(const touch_facet<Member>&) const {
    auto& role = facts.role[column_index<Entity, Member>()];
    role.is_filled = role.is_touched = true;
  }
  template <auto Member>
  constexpr void operator()(const version_facet<Member>&) const {
    facts.version = column_index<Entity, Member>();
    facts.role[facts.version].is_version = true;
  }
  template <auto Member, bool Always>
  constexpr void operator()(const identity_facet<Member, Always>&) const {
    auto& role = facts.role[column_index<Entity, Member>()];
    if (Always) role.is_filled = role.is_counted = true;
  }
  template <auto Member, class Expression>
  constexpr void operator()(const generated_facet<Member, Expression>&) const {
    auto& role = facts.role[column_index<Entity, Member>()];
    role.is_filled = role.is_generated = true;
  }
  template <auto Member, auto From, bool Always>
  constexpr void operator()(const audit_facet<Member, From, Always>&) const {
    auto& role = facts.role[column_index<Entity, Member>()];
    (Always ? role.is_updated_with : role.is_created_with) = true;
  }
  template <auto Member>
  constexpr void operator()(const soft_delete_facet<Member>&) const {
    facts.deletion = column_index<Entity, Member>();
    facts.role[facts.deletion].is_filled = facts.role[facts.deletion].is_deletion = true;
  }
  template <auto Member>
  constexpr void operator()(const column_name_facet<Member>& facet) const {
    facts.renamed[column_index<Entity, Member>()] = facet.name.data();
  }
  template <class Facet>
  constexpr void operator()(const Facet&) const {}

 private:
  constexpr void add_key(std::size_t column) const {
    if (facts.role[column].is_key) return;  // named twice, which the review of the schema refuses
    facts.role[column].is_key = true;
    facts.key[facts.keys++] = static_cast<std::uint8_t>(column);
  }
};

template <class Entity>
consteval auto gather_facts() {
  column_facts<column_count<Entity>> gathered;
  placement<Entity>.each(note_column_facts<Entity>{gathered});
  return gathered;
}

}  // namespace detail

/// The facts about a placed type's columns.
template <class Entity>
inline constexpr auto facts = detail::gather_facts<Entity>();

/// Whether erased rows of a type are kept, and found no more.
template <class Entity>
inline constexpr bool keeps_erased_rows = shape_of<Entity>::facets.has(facet::soft_delete);

}  // namespace polystore::inline v0
