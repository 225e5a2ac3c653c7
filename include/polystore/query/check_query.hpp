// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facts.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/expr/windows.hpp>
#include <polystore/expr/yields.hpp>
#include <polystore/query/row.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/reflect/fields.hpp>
#include <polystore/verdict/query.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

// What holds between the clauses of a query, checked when its text is worked out.
namespace polystore::inline v0 {

namespace operators {
struct filtered;
}

namespace detail {

template <class Clause>
struct group_columns {
  using type = void;
};
template <class... Columns>
struct group_columns<group_clause<Columns...>> {
  using type = type_list<Columns...>;
};

template <class Query>
struct query_parts;
template <class Entity, class... Clauses>
struct query_parts<selection<Entity, Clauses...>> {
  using groups = typename first_not_void<typename group_columns<Clauses>::type...>::type;
};

template <class Column, class... Groups>
inline constexpr bool is_one_of = (... || std::is_same_v<Column, Groups>);

/// Whether a column is the same for all rows of a group: grouped itself, made of aggregates, or of a row whose whole key
/// is grouped.
template <class Column, class... Groups>
struct grouped : std::bool_constant<is_one_of<Column, Groups...>> {};
template <auto Member, auto... Inner, class... Groups>
struct grouped<field_of<Member, Inner...>, Groups...> {
  template <class Entity, std::size_t... Part>
  static constexpr bool key_is_grouped(std::index_sequence<Part...>) {
    return relation_of<Entity> == relation::table && facts<Entity>.keys > 0 &&
           (... && is_key_part_grouped<Entity>(facts<Entity>.key[Part]));
  }
  template <class Entity>
  static constexpr bool is_key_part_grouped([[maybe_unused]] std::size_t part) {
    return (... || (index_of_group<Entity>(static_cast<const Groups*>(nullptr)) == part));
  }
  template <class Entity, class Group>
  static constexpr std::size_t index_of_group(const Group*) {
    return column_count<Entity>;
  }
  template <class Entity, auto Grouped>
    requires std::is_same_v<reflect::class_of<Grouped>, Entity>
  static constexpr std::size_t index_of_group(const field_of<Grouped>*) {
    return column_index<Entity, Grouped>();
  }
  static constexpr bool value =
      is_one_of<field_of<Member, Inner...>, Groups...> ||
      key_is_grouped<reflect::class_of<Member>>(std::make_index_sequence<facts<reflect::class_of<Member>>.keys>{});
};
template <auto Value, class... Groups>
struct grouped<constant_of<Value>, Groups...> : std::true_type {};
template <fixed_string Text, class... Groups>
struct grouped<text_constant_of<Text>, Groups...> : std::true_type {};
template <class Value, class... Groups>
struct grouped<bound<Value>, Groups...> : std::true_type {};
template <class Function, class Window, class... Groups>
struct grouped<windowed<Function, Window>, Groups...> : std::true_type {};
template <class Operator, class... Operands, class... Groups>
struct grouped<operation<Operator, Operands...>, Groups...>
    : std::bool_constant<is_aggregate<Operator> || std::is_same_v<Operator, operators::filtered> ||
                         is_one_of<operation<Operator, Operands...>, Groups...> ||
                         (sizeof...(Operands) > 0 && (... && grouped<Operands, Groups...>::value))> {};

/// An aggregate over a group is not null where its operand never is: a group has a row.
template <class Scope, class Column, bool IsGrouped>
struct column_yield {
  using type = yields_in<Scope, Column>;
};
template <class Scope, class Operator, class First, class... Rest>
  requires is_aggregate<Operator>
struct column_yield<Scope, operation<Operator, First, Rest...>, true> {
  using plain = yields_in<Scope, operation<Operator, First, Rest...>>;
  using type = std::conditional_t<is_nullable<yields_in<Scope, First>>, plain, without_null<plain>>;
};

template <class Scope, class Query, class Columns>
struct check_columns;
template <class Scope, class Query>
struct check_columns<Scope, Query, void> {
  static consteval void require() {}
};
template <class Scope, class Query, class Value, class Column>
struct check_columns<Scope, Query, columns_clause<one_value<Value>, Column>> {
  static consteval void require() {}
};
template <class Scope, class Query, class Row, class... Columns>
struct check_columns<Scope, Query, columns_clause<Row, Columns...>> {
  static consteval void require() {
    constexpr bool fills = sizeof...(Columns) == reflect::size<Row>;
    static_assert(
        verdict::columns_fill_row<Row, sizeof...(Columns), fills>,
        "polystore: a query selects as many columns as the struct has fields; name one for each, in the order of the "
        "fields: select<row>(a, b)");
    if constexpr (fills) require_each(std::index_sequence_for<Columns...>{});
  }

 private:
  template <std::size_t... Index>
  static consteval void require_each(std::index_sequence<Index...>) {
    constexpr bool is_grouped = !std::is_void_v<typename query_parts<Query>::groups>;
    constexpr bool all_fit =
        (... && verdict::column_fits_field<Row, type_at<Index, reflect::types<Row>>,
                                           typename column_yield<Scope, Columns, is_grouped>::type>);
    if constexpr (!all_fit) {
      (require_fit<type_at<Index, reflect::types<Row>>, typename column_yield<Scope, Columns, is_grouped>::type,
                   Columns>(),
       ...);
    }
  }
  template <class Field, class Yield, class Column>
  static consteval void require_fit() {
    static_assert(verdict::column_fits_field<Row, Field, Yield, Column>,
                  "polystore: a selected column is not of its field's type: make the field what the column yields, a "
                  "std::optional where it can be null (aggregates over no rows, left joins), or use cast<T>()");
  }
};

template <class Groups, class Columns>
struct check_groups {
  static consteval void require() {}
};
template <class... Groups, class Row, class... Columns>
struct check_groups<type_list<Groups...>, columns_clause<Row, Columns...>> {
  static consteval void require() {
    (require_constant<Groups>(), ...);
    (require_grouped<Columns>(), ...);
  }

 private:
  template <class Group>
  static consteval void require_constant() {
    static_assert(
        verdict::group_has_no_parameter<Group, !has_bound_value<Group>>,
        "polystore: what a query groups by holds a bound value, which the store can't see to be the same as in "
        "select(); write it as constant<value>");
  }
  template <class Column>
  static consteval void require_grouped() {
    static_assert(
        verdict::column_is_grouped<Column, grouped<Column, Groups...>::value>,
        "polystore: the rows of a group differ in this column; add it to group_by(), or take an aggregate of it");
  }
};

template <class Columns>
inline constexpr bool selects_aggregate = false;
template <class Row, class... Columns>
inline constexpr bool selects_aggregate<columns_clause<Row, Columns...>> = (... || has_aggregate<Columns>);

/// Whether a clause asks of each row what only groups have.
template <class Clause>
inline constexpr bool asks_aggregate = false;
template <class Condition>
inline constexpr bool asks_aggregate<where_clause<Condition>> = has_aggregate<Condition>;

template <class Query, class Clause>
struct check_clause {
  static consteval void require() {}
};
template <class Query, class Condition>
struct check_clause<Query, where_clause<Condition>> {
  static consteval void require() {
    static_assert(verdict::condition_is_of_rows<Condition, !has_aggregate<Condition>>,
                  "polystore: where() looks at one row, and this condition at many; say it of groups, in having()");
  }
};
template <class Query, set_operator Operator, class Other>
struct check_clause<Query, set_operation_clause<Operator, Other>> {
  static consteval void require() {
    static_assert(
        verdict::rows_are_of_one_type<row_of<Query>, row_of<Other>>,
        "polystore: the two queries of a union give different structs; select the same one in both: select<row>(...)");
    static_assert(
        verdict::operand_is_plain < Other,
        !kinds_of<Other>.has(clause_kind::order) && !kinds_of<Other>.has(clause_kind::limit) &&
            !kinds_of<Other>.has(clause_kind::offset) && !kinds_of<Other>.has(clause_kind::lock) &&
            !kinds_of<Other>.has(clause_kind::with) && !kinds_of<Other>.has(clause_kind::set_operation) >,
        "polystore: a part of a union has no order_by(), limit(), with(), lock or union of its own; give them to "
        "the whole");
  }
};

template <class Query>
struct check_clauses;
template <class Entity, class... Clauses>
struct check_clauses<selection<Entity, Clauses...>> {
  static consteval void require() { (check_clause<selection<Entity, Clauses...>, Clauses>::require(), ...); }
};

}  // namespace detail

/// Refuses a query whose columns don't fit its row, its groups or its union.
template <class Scope, class Query>
consteval void require_sound_query() {
  using groups = typename detail::query_parts<Query>::groups;
  detail::check_columns<Scope, Query, columns_of<Query>>::require();
  if constexpr (!std::is_void_v<groups>) {
    detail::check_groups<groups, columns_of<Query>>::require();
  } else if constexpr (detail::selects_aggregate<columns_of<Query>>) {
    detail::check_groups<type_list<>, columns_of<Query>>::require();  // all rows are one group
  }
  detail::check_clauses<Query>::require();
}

}  // namespace polystore::inline v0
