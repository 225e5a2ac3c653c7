// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/expr/aggregates.hpp>
#include <polystore/expr/windows.hpp>
#include <polystore/relational/comparable.hpp>
#include <polystore/relational/expression_list.hpp>
#include <polystore/relational/expression_text.hpp>
#include <polystore/relational/order_text.hpp>

namespace polystore::inline v0::relational {

/// Writes what a window is, between its parentheses.
template <class Scope, class Dialect, class Window>
struct window_text;
template <class Scope, class Dialect, class... Partition, class... Order, window_frame Frame>
struct window_text<Scope, Dialect, window_of<type_list<Partition...>, type_list<Order...>, Frame>> {
  static constexpr void write(expression_writer& writer) {
    require_all_comparable<Dialect, comparison::equality>(type_list<typename Partition::yields...>{});
    if constexpr (sizeof...(Partition) > 0) write_list<Scope, Dialect, Partition...>(writer, "PARTITION BY ");
    write_order<Scope, Dialect>(writer, type_list<Order...>{}, sizeof...(Partition) > 0 ? " ORDER BY " : "ORDER BY ");
    if (Frame == window_frame::whole_partition)
      writer.out += " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING";
    if (Frame == window_frame::rows_so_far) writer.out += " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW";
  }
};

namespace detail {

/// Writes a function over a window.
template <class Scope, class Dialect, class Window>
constexpr void write_over(expression_writer& writer, const expression_node& function) {
  write_bare(writer, function);
  writer.out += " OVER (";
  window_text<Scope, Dialect, Window>::write(writer);
  writer.out += ')';
}
/// Writes an aggregate over the rows that meet a condition.
template <class Scope, class Dialect, class Condition>
constexpr void write_filtered(expression_writer& writer, const expression_node& aggregate) {
  write_bare(writer, aggregate);
  writer.out += " FILTER (WHERE ";
  write_expression<Scope, Dialect, Condition>(writer);
  writer.out += ')';
}

}  // namespace detail

template <class Scope, class Dialect, class Function, class Window>
struct expression_text<Scope, Dialect, windowed<Function, Window>> {
  static constexpr void write(expression_writer& writer) {
    detail::write_over<Scope, Dialect, Window>(writer, expression_text<Scope, Dialect, Function>::node);
  }
  static constexpr expression_node node{
      .kind = node_kind::other,
      .collation = Dialect::template collation<without_null<typename windowed<Function, Window>::yields>>,
      .write = &write};
};

template <class Scope, class Dialect, class Aggregate, class Condition>
struct expression_text<Scope, Dialect, operation<operators::filtered, Aggregate, Condition>> {
  static constexpr void write(expression_writer& writer) {
    detail::write_filtered<Scope, Dialect, Condition>(writer, expression_text<Scope, Dialect, Aggregate>::node);
  }
  static constexpr expression_node node{
      .kind = node_kind::other,
      .collation = Dialect::template collation<
          without_null<typename operation<operators::filtered, Aggregate, Condition>::yields>>,
      .write = &write};
};

}  // namespace polystore::inline v0::relational
