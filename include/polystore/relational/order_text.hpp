// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/expr/ordering.hpp>
#include <polystore/query/row.hpp>
#include <polystore/query/scope.hpp>
#include <polystore/reflect/member.hpp>
#include <polystore/relational/comparable.hpp>
#include <polystore/relational/expression_text.hpp>

#include <string_view>
#include <type_traits>

namespace polystore::inline v0::relational {

/// The scope of an ORDER BY: a field of the row stands for the column that is given, any other for that of a table.
template <class Row, class Scope>
struct row_scope {};

namespace detail {

template <class Scope, class Dialect>
struct ordered_text {
  /// A column as `&T::x`, or as an expression, whose values stand in the text.
  template <auto Column>
  static constexpr void write(text& out) {
    if constexpr (reflect::is_member_pointer<std::remove_const_t<decltype(Column)>>) {
      column_text<Scope, Dialect>::template write<Column>(out);
    } else {
      write_literally<Scope, Dialect>(out, Column);
    }
  }
};
/// Whether a row is one of a table's own.
template <class Row, class Scope>
inline constexpr bool is_of_table = std::is_same_v<Row, Scope>;
template <class Row, class... Sources>
inline constexpr bool is_of_table<Row, scope<Sources...>> = (... || std::is_same_v<Row, typename Sources::entity>);

/// Whether a column is a field of the row, which is none of the queried types.
template <class Row, class Scope, class Column>
inline constexpr bool names = false;
template <class Row, class Scope, class Value>
  requires(!is_of_table<Row, Scope>)
inline constexpr bool names<Row, Scope, Value Row::*> = true;

template <class Row, class Scope, class Dialect>
struct ordered_text<row_scope<Row, Scope>, Dialect> {
  template <auto Column>
  static constexpr void write(text& out) {
    if constexpr (names<Row, Scope, std::remove_const_t<decltype(Column)>>) {
      out += columns<Row, Dialect>[column_index<Row, Column>()];
    } else {
      ordered_text<Scope, Dialect>::template write<Column>(out);
    }
  }
};

/// The type of what a column of an order yields.
template <auto Column>
struct ordered_type {
  using type = typename std::remove_const_t<decltype(Column)>::yields;
};
template <auto Column>
  requires(reflect::is_member_pointer<std::remove_const_t<decltype(Column)>>)
struct ordered_type<Column> {
  using type = reflect::value_of<Column>;
};

template <class Scope, class Dialect, class Column>
struct order_text;
template <class Scope, class Dialect, auto Member, auto... Inner>
struct order_text<Scope, Dialect, field_of<Member, Inner...>> {
  static constexpr void write(text& out) {
    require_comparable<Dialect, comparison::order, typename field_of<Member, Inner...>::yields>();
    ordered_text<Scope, Dialect>::template write<field<Member, Inner...>>(out);
  }
};
template <class Scope, class Dialect, auto Member>
struct order_text<Scope, Dialect, field_of<Member>> {
  static constexpr void write(text& out) {
    require_comparable<Dialect, comparison::order, reflect::value_of<Member>>();
    ordered_text<Scope, Dialect>::template write<Member>(out);
  }
};
template <class Scope, class Dialect, auto Column, direction Direction, nulls_position Nulls>
struct order_text<Scope, Dialect, ordered_column<Column, Direction, Nulls>> {
  static constexpr void write(text& out) {
    require_comparable<Dialect, comparison::order, typename ordered_type<Column>::type>();

    ordered_text<Scope, Dialect>::template write<Column>(out);
    if (Direction == direction::descending) out += " DESC";
    if (Nulls == nulls_position::first) out += " NULLS FIRST";
    if (Nulls == nulls_position::last) out += " NULLS LAST";
  }
};

}  // namespace detail

/// Writes the columns of an order behind a word, or nothing for an empty list.
template <class Scope, class Dialect, class... Columns>
constexpr void write_order(expression_writer& writer, type_list<Columns...>, [[maybe_unused]] std::string_view word) {
  bool started = false;
  ((writer.out += started ? ", " : word, started = true,
    detail::order_text<Scope, Dialect, Columns>::write(writer.out)),
   ...);
}

}  // namespace polystore::inline v0::relational
