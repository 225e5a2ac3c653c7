// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/element.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/ddl/described_facets.hpp>
#include <polystore/ddl/described_full_text.hpp>
#include <polystore/ddl/described_view.hpp>
#include <polystore/ddl/object_names.hpp>
#include <polystore/entity/composite.hpp>
#include <polystore/entity/enum_name.hpp>
#include <polystore/entity/naming.hpp>
#include <polystore/reflect/enum_labels.hpp>
#include <polystore/reflect/fields.hpp>
#include <polystore/relational/bind.hpp>
#include <polystore/relational/comparable.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

// From a placement to the plain facts that DDL is written from.
namespace polystore::inline v0::relational {

namespace detail {

// The columns' types.
template <class Dialect, class Value>
inline constexpr const auto& type_text = frozen<Dialect::template write_type<Value>>;

template <class Enum>
constexpr void write_labels(text& out) {
  for (std::size_t i = 0; i < reflect::label_count<Enum>; ++i) {
    if (i > 0) out += ", ";
    write_quoted(out, reflect::label_table_of<Enum>[i].label);
  }
}
template <class Enum>
inline constexpr const auto& labels_text = frozen<write_labels<Enum>>;

// The types to be made, those that a composite holds before itself.
template <class Value>
struct types_to_make {
  using type = type_list<>;
};
template <class Value>
using types_to_hold = typename types_to_make<sent_type<typename element_of<without_null<Value>>::type>>::type;
template <class Enum>
  requires std::is_enum_v<Enum>
struct types_to_make<Enum> {
  using type = type_list<Enum>;
};
template <class Value, class Members>
struct types_to_make_members;
template <class Value, class... Members>
struct types_to_make_members<Value, type_list<Members...>> {
  using type = typename joined<types_to_hold<Members>..., type_list<Value>>::type;
};
template <composite Value>
struct types_to_make<Value> : types_to_make_members<Value, reflect::types<Value>> {};

template <class Dialect, class Value>
struct write_member {
  text& out;
  template <class... Members>
  constexpr void operator()(const Members&...) const {
    std::size_t member = 0;
    (write<Members>(member++), ...);
  }
  template <class Member>
  constexpr void write(std::size_t member) const {
    char name[128]{};
    text written{name};
    polystore::detail::write_named(written, reflect::names<Value>()[member], naming<Value>);
    if (member > 0) out += ", ";
    write_identifier(out, {name, written.size}, Dialect::facts);
    out += ' ';
    Dialect::template write_type<Member>(out);
  }
};
template <class Dialect, class Value>
constexpr void write_definition(text& out) {
  if constexpr (std::is_enum_v<Value>) {
    ((out += "ENUM (") += labels_text<Value>.view()) += ')';
  } else {
    out += '(';
    reflect::visit(reflect::object<Value>(), write_member<Dialect, Value>{out});
    out += ')';
  }
}
template <class Dialect, class Value>
inline constexpr const auto& definition_text = frozen<write_definition<Dialect, Value>>;
template <class Value>
consteval std::string_view made_type_name() {
  if constexpr (std::is_enum_v<Value>) {
    return enum_name<Value>;
  } else {
    return composite_name<Value>;
  }
}

template <class Dialect, class Types>
struct made_type_table {
  static constexpr std::size_t size = 0;
};
template <class Dialect, class First, class... Rest>
struct made_type_table<Dialect, type_list<First, Rest...>> {
  template <class Value>
  static consteval made_type make() {
    return {type_called<Value>(), characters_of(made_type_name<Value>()),
            characters_of(definition_text<Dialect, Value>.view())};
  }
  static constexpr std::size_t size = 1 + sizeof...(Rest);
  static constexpr made_type types[] = {make<First>(), make<Rest>()...};
};

template <class Dialect, class Value>
consteval column_facts_for_ddl column_facts_of() {
  using plain = without_null<Value>;
  using held = sent_type<typename element_of<plain>::type>;
  column_facts_for_ddl facts{.value_type = type_called<plain>(),
                             .type = characters_of(type_text<Dialect, plain>.view()),
                             .is_nullable = is_nullable<Value>,
                             .is_told_apart = compares<Dialect, comparison::equality, plain>};
  using needed = made_type_table<Dialect, typename types_to_make<held>::type>;
  if constexpr (needed::size > 0) facts.needed = {needed::types, needed::size};
  if constexpr (std::is_enum_v<sent_type<plain>>) facts.labels = characters_of(labels_text<held>.view());
  return facts;
}
template <class Dialect, class Types>
struct column_facts_table;
template <class Dialect, class... Values>
struct column_facts_table<Dialect, type_list<Values...>> {
  static constexpr column_facts_for_ddl columns[] = {column_facts_of<Dialect, Values>()...};
};

template <std::size_t Columns>
struct clause_table {
  column_clauses at[Columns ? Columns : 1]{};
};
template <class Entity, class Dialect>
consteval auto clauses_of() {
  using facets = facets_of_type<Entity, Dialect>;
  clause_table<column_count<Entity>> clauses;
  for (std::size_t i = 0; i < facets::size; ++i) {
    const declared_facet& declared = facets::facets[i];
    switch (declared.kind) {
      case facet::column_type: clauses.at[declared.columns[0]].type = &declared; break;
      case facet::default_value: clauses.at[declared.columns[0]].default_value = &declared; break;
      case facet::identity: clauses.at[declared.columns[0]].identity = &declared; break;
      case facet::generated: clauses.at[declared.columns[0]].generated = &declared; break;
      default: break;
    }
  }
  return clauses;
}
template <class Entity, class Dialect>
inline constexpr auto column_clauses_of = clauses_of<Entity, Dialect>();

template <class Entity, class Dialect>
constexpr table_facts unnamed_table() {
  using facets = facets_of_type<Entity, Dialect>;
  const qualified_name name = split_name(placement<Entity>.name);
  return {.type = type_called<Entity>(),
          .placed = placement<Entity>.name,
          .schema = name.schema,
          .name = name.table,
          .spelling = spelt_columns<Entity, Dialect>(),
          .column = column_facts_table<Dialect, column_types<Entity>>::columns,
          .clauses = column_clauses_of<Entity, Dialect>.at,
          .columns = column_count<Entity>,
          .facet = facets::facets,
          .names = nullptr,
          .facets = facets::size,
          .what = relation_of<Entity>};
}

template <std::size_t Size>
struct object_name_list {
  object_name at[Size ? Size : 1]{};
};
template <class Entity, class Dialect>
consteval auto names_of_objects() {
  object_name_list<facets_of_type<Entity, Dialect>::size> names;
  name_objects(names.at, unnamed_table<Entity, Dialect>(), Dialect::facts);
  return names;
}

}  // namespace detail

/// The names of a type's constraints and indexes, by the positions of their facets in the placement.
template <class Entity, class Dialect>
inline constexpr auto object_names = detail::names_of_objects<Entity, Dialect>();

/// A placed type as plain facts.
template <class Entity, class Dialect>
consteval table_facts declare_table() {
  table_facts table = detail::unnamed_table<Entity, Dialect>();
  table.names = object_names<Entity, Dialect>.at;
  return table;
}
/// Those facts as a constant.
template <class Entity, class Dialect>
inline constexpr table_facts declared_table = declare_table<Entity, Dialect>();

}  // namespace polystore::inline v0::relational
