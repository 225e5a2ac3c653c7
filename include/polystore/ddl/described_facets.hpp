// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/expression.hpp>
#include <polystore/ddl/facts.hpp>
#include <polystore/entity/facets/audit.hpp>
#include <polystore/entity/facets/classification.hpp>
#include <polystore/entity/facets/columns.hpp>
#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/facets/references.hpp>
#include <polystore/entity/facets/server.hpp>
#include <polystore/entity/facets/small_table.hpp>
#include <polystore/entity/facets/soft_delete.hpp>
#include <polystore/entity/facets/table.hpp>
#include <polystore/entity/schema.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

// The facets of a placement as plain records.
namespace polystore::inline v0::relational::detail {

/// Column numbers as an array, shared by all who name the same fields.
template <class Entity, auto... Members>
struct numbered_columns {
  static constexpr std::uint8_t numbers[] = {static_cast<std::uint8_t>(single_column<Entity, Members>())...};
  static constexpr column_span span{numbers, sizeof...(Members)};
};
/// The first column of each field, for what may be said of flattened ones, too.
template <class Entity, auto... Members>
struct first_columns {
  static constexpr std::uint8_t numbers[] = {static_cast<std::uint8_t>(column_index<Entity, Members>())...};
  static constexpr column_span span{numbers, sizeof...(Members)};
};
template <class Entity>
struct numbered_columns<Entity> {
  static constexpr column_span span{};
};
template <std::size_t Column>
struct one_column {
  static constexpr std::uint8_t numbers[] = {static_cast<std::uint8_t>(Column)};
  static constexpr column_span span{numbers, 1};
};

template <class Entity, class Fields>
struct listed_columns;
template <class Entity, auto... Members>
struct listed_columns<Entity, field_list<Members...>> : numbered_columns<Entity, Members...> {};

template <class Entity, class Dialect, class Columns>
struct index_parts;
template <class Entity, class Dialect, auto... Columns>
struct index_parts<Entity, Dialect, index_columns<Columns...>> {
  static constexpr index_part parts[] = {index_part_of<Entity, Dialect, Columns>()...};
};
template <class Entity, class Columns>
struct covered_columns;
template <class Entity, auto... Members>
struct covered_columns<Entity, index_columns<Members...>> : numbered_columns<Entity, Members...> {};

template <class Entity, class Dialect>
constexpr column_spelling spelt_columns() {
  return {columns<Entity, Dialect>.characters, columns<Entity, Dialect>.begin, columns<Entity, Dialect>.end};
}

/// A facet as a plain record; specialised for those that DDL speaks of.
template <class Entity, class Dialect, std::size_t Index, class Facet>
struct described {
  static consteval declared_facet make(const Facet&) { return {.kind = Facet::kind}; }
};
template <class Entity, class Dialect, std::size_t Index, auto... Members>
struct described<Entity, Dialect, Index, primary_key_facet<Members...>> {
  static consteval declared_facet make(const primary_key_facet<Members...>& facet) {
    return {.kind = facet.kind, .given = facet.name.data(), .columns = numbered_columns<Entity, Members...>::span};
  }
};
template <class Entity, class Dialect, std::size_t Index, auto... Members>
struct described<Entity, Dialect, Index, unique_facet<Members...>> {
  static consteval declared_facet make(const unique_facet<Members...>& facet) {
    return {.kind = facet.kind,
            .given = facet.name.data(),
            .columns = numbered_columns<Entity, Members...>::span,
            .nulls_are_equal = facet.nulls_are_equal,
            .is_deferrable = facet.is_deferrable};
  }
};
template <class Entity, class Dialect, std::size_t Index, class From, class Target, class To>
struct described<Entity, Dialect, Index, references_facet<From, Target, To>> {
  static consteval declared_facet make(const references_facet<From, Target, To>& facet) {
    declared_facet made{.kind = facet.kind,
                        .given = facet.name.data(),
                        .columns = listed_columns<Entity, From>::span,
                        .target = {.when_deleted = facet.when_deleted, .when_updated = facet.when_updated},
                        .is_deferrable = facet.is_deferrable,
                        .is_deferred = facet.is_deferred};
    if constexpr (is_placed<Target>) {
      made.target.type = type_called<Target>();
      made.target.name = characters_of(placement<Target>.name);
      made.target.columns = spelt_columns<Target, Dialect>();
      made.target.key = listed_columns<Target, To>::span;
    }
    return made;
  }
};
template <class Entity, class Dialect, std::size_t Index, class Condition>
struct described<Entity, Dialect, Index, check_facet<Condition>> {
  static consteval declared_facet make(const check_facet<Condition>& facet) {
    constexpr std::size_t first = first_column_of<Entity, Condition>;
    declared_facet made{.kind = facet.kind,
                        .given = facet.name.data(),
                        .expression = expression_of_facet<Entity, Dialect, Index, check_facet<Condition>>()};
    if constexpr (first < column_count<Entity>) made.columns = one_column<first>::span;
    return made;
  }
};
template <class Entity, class Dialect, std::size_t Index, index_method Method, class Columns, class Included,
          class Condition>
struct described<Entity, Dialect, Index, index_facet<Method, Columns, Included, Condition>> {
  using facet_type = index_facet<Method, Columns, Included, Condition>;
  static consteval declared_facet make(const facet_type& facet) {
    declared_facet made{.kind = facet.kind,
                        .given = facet.name.data(),
                        .columns = {nullptr, Columns::size},
                        .parts = index_parts<Entity, Dialect, Columns>::parts,
                        .included = covered_columns<Entity, Included>::span,
                        .method = Method,
                        .is_unique = facet.is_unique};
    if constexpr (!std::is_same_v<Condition, every_row>) {
      made.expression = expression_of_facet<Entity, Dialect, Index, facet_type>();
    }
    return made;
  }
};
template <class Entity, class Dialect, std::size_t Index, auto Member, class Value>
struct described<Entity, Dialect, Index, default_facet<Member, Value>> {
  static consteval declared_facet make(const default_facet<Member, Value>& facet) {
    return {.kind = facet.kind,
            .columns = numbered_columns<Entity, Member>::span,
            .expression = expression_of_facet<Entity, Dialect, Index, default_facet<Member, Value>>()};
  }
};
template <class Entity, class Dialect, std::size_t Index, auto Member, class Expression>
struct described<Entity, Dialect, Index, generated_facet<Member, Expression>> {
  static consteval declared_facet make(const generated_facet<Member, Expression>& facet) {
    return {.kind = facet.kind,
            .columns = numbered_columns<Entity, Member>::span,
            .expression = expression_of_facet<Entity, Dialect, Index, generated_facet<Member, Expression>>()};
  }
};
template <class Entity, class Dialect, std::size_t Index, auto Member, bool Always>
struct described<Entity, Dialect, Index, identity_facet<Member, Always>> {
  static consteval declared_facet make(const identity_facet<Member, Always>& facet) {
    return {.kind = facet.kind, .columns = numbered_columns<Entity, Member>::span, .is_always = Always};
  }
};
template <class Entity, class Dialect, std::size_t Index, auto... Members>
struct described<Entity, Dialect, Index, server_sets_facet<Members...>> {
  static consteval declared_facet make(const server_sets_facet<Members...>& facet) {
    return {.kind = facet.kind, .columns = numbered_columns<Entity, Members...>::span};
  }
};
template <class Entity, class Dialect, std::size_t Index, auto Member>
struct described<Entity, Dialect, Index, touch_facet<Member>> {
  static consteval declared_facet make(const touch_facet<Member>& facet) {
    return {.kind = facet.kind, .columns = numbered_columns<Entity, Member>::span};
  }
};
template <class Entity, class Dialect, std::size_t Index, auto Member>
struct described<Entity, Dialect, Index, column_type_facet<Member>> {
  static consteval declared_facet make(const column_type_facet<Member>& facet) {
    return {.kind = facet.kind, .given = facet.type.data(), .columns = numbered_columns<Entity, Member>::span};
  }
};
template <class Entity, class Dialect, std::size_t Index, auto... Members>
struct described<Entity, Dialect, Index, lossy_ok_facet<Members...>> {
  static consteval declared_facet make(const lossy_ok_facet<Members...>& facet) {
    return {.kind = facet.kind, .columns = first_columns<Entity, Members...>::span};
  }
};
template <class Entity, class Dialect, std::size_t Index, auto Member, auto... Inner>
struct described<Entity, Dialect, Index, column_comment_facet<Member, Inner...>> {
  static consteval declared_facet make(const column_comment_facet<Member, Inner...>& facet) {
    return {.kind = facet.kind,
            .given = facet.comment.data(),
            .columns = one_column<column_index<Entity, Member, Inner...>()>::span};
  }
};
template <class Entity, class Dialect, std::size_t Index, sensitivity Sensitivity, auto... Members>
struct described<Entity, Dialect, Index, classification_facet<Sensitivity, Members...>> {
  static consteval declared_facet make(const classification_facet<Sensitivity, Members...>& facet) {
    return {.kind = facet.kind, .columns = first_columns<Entity, Members...>::span};
  }
};
template <class Entity, class Dialect, std::size_t Index, auto Member, auto From, bool Always>
struct described<Entity, Dialect, Index, audit_facet<Member, From, Always>> {
  static consteval declared_facet make(const audit_facet<Member, From, Always>& facet) {
    return {.kind = facet.kind, .columns = numbered_columns<Entity, Member>::span};
  }
};
template <class Entity, class Dialect, std::size_t Column>
constexpr void write_live_rows(text& out) {
  (out += columns<Entity, Dialect>[Column]) += " IS NULL";
}
template <class Entity, class Dialect, std::size_t Column>
inline constexpr const auto& live_rows_text = frozen<write_live_rows<Entity, Dialect, Column>>;
/// The rows that are left, as the condition of what is unique among them.
template <class Entity, class Dialect, std::size_t Index, auto Member>
struct described<Entity, Dialect, Index, soft_delete_facet<Member>> {
  static consteval declared_facet make(const soft_delete_facet<Member>& facet) {
    constexpr std::size_t column = column_index<Entity, Member>();
    return {.kind = facet.kind,
            .columns = one_column<column>::span,
            .expression = characters_of(live_rows_text<Entity, Dialect, column>.view())};
  }
};
template <class Entity, class Dialect, std::size_t Index>
struct described<Entity, Dialect, Index, small_table_facet> {
  static consteval declared_facet make(const small_table_facet& facet) { return {.kind = facet.kind}; }
};
template <class Entity, class Dialect, std::size_t Index>
struct described<Entity, Dialect, Index, comment_facet> {
  static consteval declared_facet make(const comment_facet& facet) {
    return {.kind = facet.kind, .given = facet.comment.data()};
  }
};
template <class Entity, class Dialect, std::size_t Index>
struct described<Entity, Dialect, Index, extension_facet> {
  static consteval declared_facet make(const extension_facet& facet) {
    return {.kind = facet.kind, .given = facet.name.data()};
  }
};

template <class Entity, class Dialect, class Slots>
struct described_facets;
template <class Entity, class Dialect, std::size_t... Index, class... Facets>
struct described_facets<Entity, Dialect, polystore::detail::pack_slots<std::index_sequence<Index...>, Facets...>> {
  static constexpr std::size_t size = sizeof...(Facets);
  static constexpr declared_facet facets[size] = {
      described<Entity, Dialect, Index, Facets>::make(facet_at<Entity, Index>())...};
};
template <class Entity, class Dialect>
struct described_facets<Entity, Dialect, polystore::detail::pack_slots<std::index_sequence<>>> {
  static constexpr std::size_t size = 0;
  static constexpr declared_facet facets[1]{};
};

/// All facets of a type's placement as plain records.
template <class Entity, class Dialect>
using facets_of_type = described_facets<Entity, Dialect, facets_of_placement<Entity>>;

}  // namespace polystore::inline v0::relational::detail
