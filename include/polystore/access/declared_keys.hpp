// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/facts.hpp>
#include <polystore/access/field_spelling.hpp>
#include <polystore/access/value_kind.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/entity/facets/columns.hpp>
#include <polystore/entity/facets/full_text.hpp>
#include <polystore/entity/facets/index.hpp>
#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/facts.hpp>
#include <polystore/entity/layout.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/reflect/readable_name.hpp>
#include <polystore/relational/expression_text.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

// From a placement to the indexes that it declares, as plain data.
namespace polystore::inline v0::access {

namespace detail {

/// What kind of number a type of the store's own words is: `numeric(6,2)`.
constexpr relational::number_kind number_of_type(std::string_view type) {
  using enum relational::number_kind;
  if (type.starts_with("numeric") || type.starts_with("decimal")) return exact;
  if (type.starts_with("double") || type.starts_with("real") || type.starts_with("float")) return rounded;
  return type.starts_with("int") || type.starts_with("bigint") || type.starts_with("smallint") ? whole : none;
}
template <class Entity>
struct note_column_type {
  std::size_t column;
  relational::number_kind& number;

  template <auto Member>
  constexpr void operator()(const column_type_facet<Member>& facet) const {
    if (column_index<Entity, Member>() == column) number = number_of_type(facet.type);
  }
  template <class Facet>
  constexpr void operator()(const Facet&) const {}
};
/// A column that is of another type than its field's usual one.
template <class Entity>
constexpr key_part typed_by_facet(key_part part) {
  if constexpr (shape_of<Entity>::facets.has(facet::column_type)) {
    placement<Entity>.each(note_column_type<Entity>{part.column, part.number});
  }
  return part;
}

template <class Value>
constexpr key_part column_part(std::size_t column) {
  return {.column = column,
          .holds = kind_of_value<sent_type<without_null<Value>>>::kind,
          .number = relational::detail::number_of<Value>()};
}

/// What stands in an index: a field, an expression, or either with its order and operator class.
template <class Entity, class Dialect, auto Column>
consteval key_part part_of();

template <class Entity, class Dialect, class Type>
struct described_part {
  template <auto Column>
  static constexpr relational::literals_of<Dialect, Type> values{Column};
  template <auto Column>
  static consteval key_part as() {
    key_part part = column_part<typename Type::yields>(0);
    part.expression = {&relational::expression_text<Entity, Dialect, Type>::node, &values<Column>, true};
    return part;
  }
};
template <class Entity, class Dialect, auto Member, auto... Inner>
struct described_part<Entity, Dialect, field_of<Member, Inner...>> {
  template <auto Column>
  static consteval key_part as() {
    return typed_by_facet<Entity>(
        column_part<typename field_of<Member, Inner...>::yields>(column_index<Entity, Member, Inner...>()));
  }
};
template <class Entity, class Dialect, auto Ordered, direction Direction, nulls_position Nulls>
struct described_part<Entity, Dialect, ordered_column<Ordered, Direction, Nulls>> {
  template <auto Column>
  static consteval key_part as() {
    key_part part = part_of<Entity, Dialect, Ordered>();
    part.order = Direction;
    part.nulls = Nulls;
    return part;
  }
};
template <class Entity, class Dialect, auto Classed, fixed_string Class>
struct described_part<Entity, Dialect, classed_column<Classed, Class>> {
  template <auto Column>
  static consteval key_part as() {
    key_part part = part_of<Entity, Dialect, Classed>();
    part.operator_class = classed<Class>;
    return part;
  }

 private:
  template <fixed_string Text>
  static constexpr std::string_view classed = Text.view();
};
template <class Entity, class Dialect, auto Column>
consteval key_part part_of() {
  using type = std::remove_const_t<decltype(Column)>;
  if constexpr (reflect::is_member_pointer<type>) {
    return typed_by_facet<Entity>(column_part<reflect::value_of<Column>>(column_index<Entity, Column>()));
  } else {
    return described_part<Entity, Dialect, type>::template as<Column>();
  }
}

template <class Entity, class Dialect, auto... Columns>
inline constexpr key_part parts_of[] = {part_of<Entity, Dialect, Columns>()...};

/// A facet as an index, where it brings one.
template <class Entity, class Dialect, std::size_t Index, class Facet>
struct key_of {
  static constexpr bool is_key = false;
};
template <class Entity, class Dialect, std::size_t Index, auto... Members>
struct key_of<Entity, Dialect, Index, primary_key_facet<Members...>> {
  static constexpr bool is_key = true;
  static consteval key_facts make(const primary_key_facet<Members...>&) {
    return {.position = Index,
            .kind = facet::primary_key,
            .parts = parts_of<Entity, Dialect, Members...>,
            .size = sizeof...(Members),
            .is_unique = true};
  }
};
template <class Entity, class Dialect, std::size_t Index, auto... Members>
struct key_of<Entity, Dialect, Index, unique_facet<Members...>> {
  static constexpr bool is_key = true;
  static consteval key_facts make(const unique_facet<Members...>& facet) {
    return {.position = Index,
            .kind = facet::unique,
            .parts = parts_of<Entity, Dialect, Members...>,
            .size = sizeof...(Members),
            .is_unique = !facet.is_deferrable,  // until the transaction ends, two rows may have one such key
            .is_of_live_rows = keeps_erased_rows<Entity>};
  }
};
template <class Entity, class Dialect, std::size_t Index, index_method Method, auto... Columns, class Included,
          class Condition>
struct key_of<Entity, Dialect, Index, index_facet<Method, index_columns<Columns...>, Included, Condition>> {
  using facet_type = index_facet<Method, index_columns<Columns...>, Included, Condition>;
  static constexpr bool is_key = true;
  static constexpr const Condition& condition = element_at<Index>(placement<Entity>).condition;
  template <class Declared>
  static constexpr relational::literals_of<Dialect, Declared> values{condition};

  static consteval key_facts make(const facet_type& facet) {
    key_facts made{.position = Index,
                   .kind = facet.kind,
                   .method = Method,
                   .parts = parts_of<Entity, Dialect, Columns...>,
                   .size = sizeof...(Columns),
                   .is_unique = facet.is_unique,
                   .is_of_live_rows = keeps_erased_rows<Entity> && facet.is_unique};
    if constexpr (!std::is_same_v<Condition, every_row>) {
      made.condition = {&relational::expression_text<Entity, Dialect, Condition>::node, &values<Condition>, true};
    }
    return made;
  }
};
template <class Entity, class Dialect, std::size_t Index, fixed_string Language, auto... Fields>
struct key_of<Entity, Dialect, Index, full_text_facet<Language, Fields...>> {
  static constexpr bool is_key = true;
  static constexpr key_part parts[] = {
      {.words = element_at<Index>(placement<Entity>).column_name, .holds = value_kind::words}};
  static consteval key_facts make(const full_text_facet<Language, Fields...>& facet) {
    return {.position = Index, .kind = facet.kind, .method = index_method::gin, .parts = parts, .size = 1};
  }
};

template <class Entity, class Dialect, class Slots>
struct keys_of;
template <std::size_t Size>
struct key_list {
  key_facts at[Size]{};
};
template <class Entity, class Dialect, std::size_t... Index, class... Facets>
struct keys_of<Entity, Dialect, polystore::detail::pack_slots<std::index_sequence<Index...>, Facets...>> {
  static constexpr std::size_t size = (0 + ... + std::size_t{key_of<Entity, Dialect, Index, Facets>::is_key});

  template <std::size_t At, class Facet>
  static consteval void add(key_list<size + 1>& list, std::size_t& count) {
    using described = key_of<Entity, Dialect, At, Facet>;
    if constexpr (described::is_key) list.at[count++] = described::make(element_at<At>(placement<Entity>));
  }
  static consteval auto make() {
    key_list<size + 1> list;
    std::size_t count = 0;
    (add<Index, Facets>(list, count), ...);
    return list;
  }
  static constexpr key_list<size + 1> list = make();
  static constexpr const key_facts* keys = list.at;
};
template <class Entity, class Dialect>
consteval table_facts describe_table() {
  if constexpr (!is_placed<Entity>) {
    return {.name = reflect::readable_name<Entity>()};
  } else if constexpr (relation_of<Entity> == relation::view) {
    return {.name = reflect::readable_name<Entity>()};
  } else {
    using declared = keys_of<Entity, Dialect, facets_of_placement<Entity>>;
    return {.keys = declared::keys,
            .size = declared::size,
            .is_stored = true,
            .is_small = shape_of<Entity>::facets.has(facet::small_table),
            .name = reflect::readable_name<Entity>(),
            .write_field = &write_field_of<Entity>};
  }
}

}  // namespace detail

/// What a type's placement says of how its rows are found.
template <class Entity, class Dialect>
inline constexpr table_facts table_of = detail::describe_table<Entity, Dialect>();

}  // namespace polystore::inline v0::access
