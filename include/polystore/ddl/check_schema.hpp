// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/ddl/declared_table.hpp>
#include <polystore/ddl/report_facet.hpp>
#include <polystore/ddl/schema_fault.hpp>
#include <polystore/entity/field_name.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/relational/lossless.hpp>
#include <polystore/relational/storable.hpp>
#include <polystore/verdict/ddl.hpp>
#include <polystore/verdict/schema.hpp>

#include <cstddef>
#include <type_traits>

// The compiler's review of a schema: the first fault that is found is said in one sentence.
namespace polystore::inline v0::relational {

/// The tables of a schema that lie in one database, with their types.
template <std::size_t Size>
struct table_list {
  const table_facts* at[Size ? Size : 1]{};
  std::size_t origin[Size ? Size : 1]{};  // the type's position in the schema
};

namespace detail {
template <class Type, class Dialect, class Tag, std::size_t Size>
consteval void add_table(table_list<Size>& tables, std::size_t& next, std::size_t origin) {
  if constexpr (is_table_in<Type, Tag>) {
    tables.origin[next] = origin;
    tables.at[next++] = &declared_table<Type, Dialect>;
  }
}
template <class Dialect, class Tag, class... Types>
consteval auto list_tables() {
  table_list<(std::size_t{0} + ... + is_table_in<Types, Tag>)> tables;
  std::size_t next = 0, origin = 0;
  (add_table<Types, Dialect, Tag>(tables, next, origin++), ...);
  return tables;
}
}  // namespace detail

template <class Schema, class Dialect, class Tag>
struct tables_of;
template <class... Types, class Dialect, class Tag>
struct tables_of<schema<Types...>, Dialect, Tag> {
  static constexpr std::size_t size = (std::size_t{0} + ... + is_table_in<Types, Tag>);
  static constexpr auto list = detail::list_tables<Dialect, Tag, Types...>();
  template <std::size_t Table>
  using type = type_at<list.origin[Table], type_list<Types...>>;
};

namespace detail {

template <class... Types>
consteval std::size_t first_unplaced() {
  std::size_t position = 0;
  static_cast<void>(((is_placed<Types> && (++position, true)) && ...));
  return position;
}
template <class... Types>
consteval bool require_placed() {
  constexpr std::size_t position = first_unplaced<Types...>();
  if constexpr (position < sizeof...(Types)) {
    static_assert(verdict::type_is_placed<type_at<position, type_list<Types...>>>,
                  "polystore: nobody has said where this type lives; write template <> inline constexpr auto "
                  "ps::placement<T> = ..., or placement_of(ps::entity<T>) beside it, before it is used");
    return false;
  } else {
    return true;
  }
}

template <class What>
struct listed_types {
  static consteval bool are_placed() { return require_placed<What>(); }
};
template <class... Types>
struct listed_types<schema<Types...>> {
  static consteval bool are_placed() { return require_placed<Types...>(); }
};

template <std::size_t Size>
consteval std::size_t count_names(const table_list<Size>& tables) {
  std::size_t names = Size;
  for (std::size_t t = 0; t < Size; ++t) names += tables.at[t]->facets;
  return names;
}
template <class Tables, bool Whole, class Dialect>
consteval schema_fault fault_in() {
  return find_fault<count_names(Tables::list), Whole>(Tables::list.at, Tables::size, ddl_rules_of<Dialect>);
}

template <class Entity, std::size_t Index>
using facet_type = std::remove_cvref_t<decltype(facet_at<Entity, Index>())>;

template <class Schema, class Tables, class Dialect, std::size_t Table, std::size_t Item, schema_fault_kind Kind>
consteval void report_facet() {
  using entity = typename Tables::template type<Table>;
  using named = facet_type<entity, Item>;
  report_values<entity, named, Kind>();
  report_storage<entity, named, Dialect, Kind>();
  report_reference<Schema, named>::template say<Kind>();
  report_view<entity, Kind>();
}

template <class Tables, schema_fault_kind Kind, std::size_t Table, std::size_t Item, std::size_t Other,
          std::size_t OtherItem>
consteval void report_pair() {
  using entity = typename Tables::template type<Table>;
  using other = typename Tables::template type<Other>;
  static_assert(verdict::types_have_different_tables<entity, other, (Kind != schema_fault_kind::tables_equal)>,
                "polystore: two types of the schema are placed in the same table; give each its own name");
  static_assert(
      verdict::table_names_differ_within_limit<entity, other, (Kind != schema_fault_kind::tables_equal_within_limit)>,
      "polystore: the names of two tables are equal in the 63 bytes that the store keeps; shorten them so that they "
      "differ");
  if constexpr (Kind == schema_fault_kind::objects_equal) {
    static_assert(
        verdict::object_names_are_different<entity, facet_type<entity, Item>, other, facet_type<other, OtherItem>,
                                            false>,
        "polystore: two constraints, indexes or tables of one schema have the same name in the 63 bytes that the "
        "store keeps; give one of them another: .named(\"...\")");
  }
  if constexpr (Kind == schema_fault_kind::enum_types_equal) {
    using held = type_at<Item, column_types<entity>>;
    using also_held = type_at<OtherItem, column_types<other>>;
    static_assert(
        verdict::enum_types_have_different_names<held, also_held, false>,
        "polystore: two enumerations would be one type in the store; give one of them another name: constexpr "
        "std::string_view enum_name_of(ps::entity<E>) { return \"...\"; }");
  }
  if constexpr (Kind == schema_fault_kind::enum_type_is_table) {
    static_assert(
        verdict::enum_name_is_no_table<type_at<Item, column_types<entity>>, other, false>,
        "polystore: an enumeration and a table would have one name in the store, where a table is a type too; give the "
        "enumeration another: constexpr std::string_view enum_name_of(ps::entity<E>) { return \"...\"; }");
  }
}

template <class Tables, schema_fault_kind Kind, std::size_t Table, std::size_t Column, std::size_t Other>
consteval void report_name() {
  using entity = typename Tables::template type<Table>;
  constexpr bool is_of_table =
      Kind == schema_fault_kind::table_name_illegal || Kind == schema_fault_kind::table_name_too_long;
  static_assert(
      verdict::table_name_is_legal<entity, !is_of_table>,
      "polystore: this type's name in the store can't be one: a part of it is empty, longer than 63 bytes, or "
      "contains a quote, a second dot or a control character; give it another in its placement");
  static_assert(
      verdict::column_name_is_legal<entity, field_name<entity, Column>,
                                    (Kind != schema_fault_kind::column_name_illegal)>,
      "polystore: the name of this field's column can't be one: it is empty, longer than 63 bytes, contains a quote, a "
      "dot or a control character, or names a column that every table has (xmin, ctid); give it another with "
      "ps::column_name");
  static_assert(verdict::columns_have_different_names<entity, field_name<entity, Column>, field_name<entity, Other>,
                                                      (Kind != schema_fault_kind::columns_equal)>,
                "polystore: the columns of these two fields have the same name (in SQLite also where only the case "
                "differs); rename one with ps::column_name, or give what is flattened a prefix");
}

template <class Schema, class Tables, class Dialect, bool Whole>
consteval bool report_first_fault() {
  constexpr schema_fault fault = fault_in<Tables, Whole, Dialect>();
  using kind = schema_fault_kind;
  if constexpr (!fault) {
    return true;
  } else if constexpr (is_of_facet(fault.kind)) {
    report_facet<Schema, Tables, Dialect, fault.table, fault.item, fault.kind>();
    return false;
  } else if constexpr (fault.kind == kind::table_name_illegal || fault.kind == kind::table_name_too_long ||
                       fault.kind == kind::column_name_illegal || fault.kind == kind::columns_equal) {
    report_name<Tables, fault.kind, fault.table, fault.item, fault.other_item>();
    return false;
  } else {
    report_pair<Tables, fault.kind, fault.table, fault.item, fault.other_table, fault.other_item>();
    return false;
  }
}

template <class Type, class Dialect, class Tag>
consteval bool has_stored_columns() {
  if constexpr (is_table_in<Type, Tag>) {
    if constexpr (require_storable<Type, Dialect>()) {
      return require_lossless<Type, Dialect>();
    } else {
      return false;
    }
  } else {
    return true;
  }
}

/// Whether what a schema lists as queries are queries, which read nothing else than its types.
template <class Schema, class Listed>
consteval bool are_sound_queries() {
  if constexpr (is_queries<Listed>) {
    return Listed::template are_sound_in<Schema>();
  } else {
    return true;
  }
}
template <class... Types>
consteval bool require_sound_queries() {
  if constexpr (schema<Types...>::size == sizeof...(Types)) {
    return true;
  } else {
    return (... && are_sound_queries<schema<Types...>, Types>());
  }
}

template <class Schema, class Dialect, class Tag>
struct schema_review;
template <class... Types, class Dialect, class Tag>
struct schema_review<schema<Types...>, Dialect, Tag> {
  static consteval bool passes() {
    constexpr bool is_known = !ddl_rules_of<Dialect>.table_ending.empty();
    static_assert(verdict::store_has_ddl<Dialect, is_known>,
                  "polystore: the rules by which this store's schema is checked are missing; #include the store's "
                  "header, <polystore/postgres.hpp> or <polystore/sqlite.hpp>, or only its ddl.hpp");
    if constexpr (!is_known || !require_placed<Types...>()) {
      return false;
    } else if constexpr (!(has_stored_columns<Types, Dialect, Tag>() && ...) || !require_sound_queries<Types...>()) {
      return false;
    } else {
      return report_first_fault<schema<Types...>, tables_of<schema<Types...>, Dialect, Tag>, Dialect, true>();
    }
  }
};

/// One type by itself: what it refers to may be elsewhere.
template <class Entity, class Dialect>
consteval bool review_table() {
  if constexpr (!require_placed<Entity>()) {
    return false;
  } else if constexpr (!has_stored_columns<Entity, Dialect, database_tag<Entity>>()) {
    return false;
  } else {
    using alone = schema<Entity>;
    return report_first_fault<alone, tables_of<alone, Dialect, database_tag<Entity>>, Dialect, false>();
  }
}

}  // namespace detail

/// Whether a schema's tables in one database are sound; where they aren't, a sentence says so.
template <class Schema, class Dialect, class Tag = only_database>
inline constexpr bool schema_is_sound = detail::schema_review<Schema, Dialect, Tag>::passes();

}  // namespace polystore::inline v0::relational
