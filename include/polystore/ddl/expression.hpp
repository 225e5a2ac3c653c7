// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/ddl/facts.hpp>
#include <polystore/entity/facets/check.hpp>
#include <polystore/entity/facets/default_value.hpp>
#include <polystore/entity/facets/index.hpp>
#include <polystore/entity/facets/query.hpp>
#include <polystore/entity/facets/server.hpp>
#include <polystore/relational/expression_text.hpp>
#include <polystore/relational/literal_text.hpp>
#include <polystore/verdict/ddl.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

// The expressions in a placement, as they stand in DDL.
namespace polystore::inline v0::relational {
template <class Outer, class Dialect, class Query>
struct select_text;
}  // namespace polystore::inline v0::relational

namespace polystore::inline v0::relational::detail {

/// The facet at a position of a type's placement.
template <class Entity, std::size_t Index>
constexpr const auto& facet_at() {
  return element_at<Index>(placement<Entity>);
}

/// One of the values of a list, as an element of a field.
template <class Element, class Value>
constexpr auto element_literal(const Value& value) {
  if constexpr (std::is_arithmetic_v<Element>) {
    return static_cast<Element>(value);
  } else if constexpr (std::is_convertible_v<Value, std::string_view>) {
    return std::string_view(value);
  } else {
    return value;
  }
}
/// A default that is a list: bytes, or the elements of an array.
template <class Field, class Dialect, class Value, std::size_t Size>
constexpr void write_default_list(text& out, const std::array<Value, Size>& values) {
  if constexpr (std::is_same_v<Field, bytes>) {
    std::array<std::byte, Size> data{};
    for (std::size_t i = 0; i < Size; ++i) data[i] = values[i];
    Dialect::write_literal(out, data);
  } else {
    using element = without_null<typename Field::value_type>;
    if constexpr (Size == 0) {
      Dialect::template write_list_literal<Field>(out, std::array<int, 0>{});
    } else {
      std::array<decltype(element_literal<element>(values[0])), Size> list{};
      for (std::size_t i = 0; i < Size; ++i) list[i] = element_literal<element>(values[i]);
      Dialect::template write_list_literal<Field>(out, list);
    }
  }
}

/// A default as a value of the field's own type, where such a value can be made in the compiler.
template <class Field, class Dialect, class Value>
constexpr void write_default_literal(text& out, const Value& value) {
  if constexpr (std::is_arithmetic_v<Field>) {
    Dialect::write_literal(out, static_cast<Field>(value));
  } else if constexpr (verdict::detail::is_list<Value>()) {
    write_default_list<Field, Dialect>(out, value);
  } else if constexpr (std::is_same_v<Field, std::string> || std::is_same_v<Field, json> ||
                       std::is_same_v<Field, Value>) {
    Dialect::write_literal(out, value);
  } else {
    Dialect::write_literal(out, Field(value));
  }
}

template <class Entity, class Dialect>
struct write_facet_expression {
  text& out;

  template <class Condition>
  constexpr void operator()(const check_facet<Condition>& facet) const {
    write(&facet.condition);
  }
  template <auto Member, class Expression>
  constexpr void operator()(const generated_facet<Member, Expression>& facet) const {
    write(&facet.expression);
  }
  template <index_method Method, class Columns, class Included, class Condition>
  constexpr void operator()(const index_facet<Method, Columns, Included, Condition>& facet) const {
    write(&facet.condition);
  }
  template <class Query>
  constexpr void operator()(const query_facet<Query>& facet) const {
    const literals_of<Dialect, Query> values(facet.query);
    expression_writer writer{out, 0, &values};
    write_query(writer, select_text<void, Dialect, Query>::node);
  }
  template <auto Member, class Value>
  constexpr void operator()(const default_facet<Member, Value>& facet) const {
    if constexpr (!expression<Value>) {
      write_default_literal<without_null<reflect::value_of<Member>>, Dialect>(out, facet.value);
    } else if constexpr (std::is_same_v<Value, clock_of_store> || std::is_same_v<Value, random_uuid_of_store>) {
      write(&facet.value);
    } else {
      out += '(';
      write(&facet.value);
      out += ')';
    }
  }

 private:
  template <class Expression>
  constexpr void write(const Expression* value) const {
    write_literally<Entity, Dialect>(out, *value);
  }
};
template <class Entity, class Dialect, std::size_t Index>
constexpr void write_expression_at(text& out) {
  write_facet_expression<Entity, Dialect>{out}(facet_at<Entity, Index>());
}
template <class Entity, class Dialect, std::size_t Index>
inline constexpr const auto& expression_at = frozen<write_expression_at<Entity, Dialect, Index>>;

constexpr bool has_no_literal(std::string_view written) {
  for (const char c : written) {
    if (c == no_literal) return true;
  }
  return false;
}
template <class Entity, class Dialect, std::size_t Index, class Facet>
consteval characters expression_of_facet() {
  constexpr std::string_view written = expression_at<Entity, Dialect, Index>.view();
  static_assert(
      verdict::literals_are_exact<Entity, Facet, !has_no_literal(written)>,
      "polystore: a value in this default, check, index or view has no exact literal in SQL (a double that no short "
      "decimal number equals, an enumerator without a name, a NUL character); give a ps::decimal or another value");
  return characters_of(written);
}

/// The first field that an expression names, by which a check is called; as many as there are columns if none.
template <class Entity, class Expression>
inline constexpr std::size_t first_column_of = column_count<Entity>;
template <class Entity, auto Member, auto... Inner>
inline constexpr std::size_t first_column_of<Entity, field_of<Member, Inner...>> =
    column_index<Entity, Member, Inner...>();
consteval std::size_t first_known_column(std::size_t columns, std::initializer_list<std::size_t> named) {
  for (const std::size_t each : named) {
    if (each < columns) return each;
  }
  return columns;
}
template <class Entity, class Operator, class... Operands>
inline constexpr std::size_t first_column_of<Entity, operation<Operator, Operands...>> =
    first_known_column(column_count<Entity>, {first_column_of<Entity, Operands>...});

// What stands in an index: a field, an expression, or either with its order and operator class.
template <class Entity, class Dialect, auto Column>
consteval index_part index_part_of();

template <class Entity, class Dialect, auto Column>
constexpr void write_index_expression(text& out) {
  write_literally<Entity, Dialect>(out, Column);
}
template <class Entity, class Dialect, auto Column>
inline constexpr const auto& index_expression = frozen<write_index_expression<Entity, Dialect, Column>>;

/// The name of the function that an expression calls, by which the server names its column in an index.
template <class Expression>
inline constexpr characters function_of{};
template <class Operator, class... Operands>
inline constexpr characters function_of<operation<Operator, Operands...>> =
    characters_of(Operator::pattern.substr(0, Operator::pattern.find_first_not_of("abcdefghijklmnopqrstuvwxyz_")));

template <class Entity, class Dialect, class Type>
struct part_described {
  template <auto Column>
  static consteval index_part as() {
    return {.expression = characters_of(index_expression<Entity, Dialect, Column>.view()),
            .function = function_of<Type>,
            .is_told_apart = compares<Dialect, comparison::equality, without_null<typename Type::yields>>};
  }
};
template <class Entity, class Dialect, auto Member, auto... Inner>
struct part_described<Entity, Dialect, field_of<Member, Inner...>> {
  template <auto Column>
  static consteval index_part as() {
    return {.column = column_index<Entity, Member, Inner...>()};
  }
};
template <class Entity, class Dialect, auto Ordered, direction Direction, nulls_position Nulls>
struct part_described<Entity, Dialect, ordered_column<Ordered, Direction, Nulls>> {
  template <auto Column>
  static consteval index_part as() {
    index_part part = index_part_of<Entity, Dialect, Ordered>();
    part.order = Direction;
    part.nulls = Nulls;
    return part;
  }
};
template <class Entity, class Dialect, auto Classed, fixed_string Class>
struct part_described<Entity, Dialect, classed_column<Classed, Class>> {
  template <auto Column>
  static consteval index_part as() {
    index_part part = index_part_of<Entity, Dialect, Classed>();
    part.operator_class = characters_of(Class.view());
    return part;
  }
};

/// The column that a field is, which is not flattened into several.
template <class Entity, auto Member>
consteval std::size_t single_column() {
  if constexpr (polystore::detail::has_flattened<Entity> && verdict::is_field_of_entity<Entity, Member>) {
    constexpr std::size_t size = polystore::detail::columns_of_field<Entity, reflect::index_of<Entity, Member>>();
    static_assert(verdict::field_is_one_column<Entity, Member, (size == 1)>,
                  "polystore: this facet is of columns, and one of its fields is flattened into several of them; move "
                  "what is meant out of the nested struct, or take ps::flatten off");
  }
  return column_index<Entity, Member>();
}

template <class Entity, class Dialect, auto Column>
consteval index_part index_part_of() {
  using type = std::remove_const_t<decltype(Column)>;
  if constexpr (reflect::is_member_pointer<type>) {
    return {.column = single_column<Entity, Column>()};
  } else {
    return part_described<Entity, Dialect, type>::template as<Column>();
  }
}

}  // namespace polystore::inline v0::relational::detail
