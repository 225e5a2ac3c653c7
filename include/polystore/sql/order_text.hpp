// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/selection.hpp>
#include <polystore/reflect/member.hpp>
#include <polystore/sql/expression_text.hpp>

#include <type_traits>

namespace polystore::inline v0::sql {

namespace detail {

/// A column as `&T::x`, or as an expression.
template <class Entity, class Dialect, auto Column, class Writer>
constexpr void write_named_column(Writer& writer) {
  if constexpr (reflect::is_member_pointer<std::remove_const_t<decltype(Column)>>) {
    writer.out += columns<Entity, Dialect>[column_index<Entity, Column>()];
  } else {
    write_expression<Entity, Dialect>(writer, &Column);
  }
}

template <class Entity, class Dialect, class Column>
struct order_text {
  static constexpr void write(expression_writer& writer) { write_expression<Entity, Dialect, Column>(writer); }
};
template <class Entity, class Dialect, auto Column, direction Direction, nulls_position Nulls>
struct order_text<Entity, Dialect, ordered_column<Column, Direction, Nulls>> {
  static constexpr void write(expression_writer& writer) {
    write_named_column<Entity, Dialect, Column>(writer);
    if (Direction == direction::descending) writer.out += " DESC";
    if (Nulls == nulls_position::first) writer.out += " NULLS FIRST";
    if (Nulls == nulls_position::last) writer.out += " NULLS LAST";
  }
};

}  // namespace detail

/// Writes an ORDER BY, or nothing for an empty list.
template <class Entity, class Dialect, class... Columns>
constexpr void write_order(expression_writer& writer, type_list<Columns...>) {
  bool started = false;
  ((writer.out += started ? ", " : " ORDER BY ", started = true,
    detail::order_text<Entity, Dialect, Columns>::write(writer)),
   ...);
}

}  // namespace polystore::inline v0::sql
