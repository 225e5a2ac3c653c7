// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/ordering.hpp>

#include <cstdint>
#include <optional>

// What a row is among others: its number, its neighbours, and aggregates over the rows around it.
namespace polystore::inline v0 {

/// Which rows around the current one an aggregate takes; by default all up to it, or all where there is no order.
enum class window_frame { by_default, whole_partition, rows_so_far };

/// The rows that a window function looks at: those alike in some expressions, in an order.
template <class Partition, class Order, window_frame Frame>
struct window_of;
template <class... Partition, class... Order, window_frame Frame>
struct window_of<type_list<Partition...>, type_list<Order...>, Frame> {
  [[no_unique_address]] pack<Partition...> partition;

  /// Sorts the rows of each part: `desc<&T::x>`.
  template <class... Columns>
  constexpr window_of<type_list<Partition...>, type_list<Columns...>, Frame> order_by(Columns...) const {
    return {partition};
  }
  /// From the first row of the part to the last.
  constexpr window_of<type_list<Partition...>, type_list<Order...>, window_frame::whole_partition> whole() const {
    return {partition};
  }
  /// From the first row of the part to the current one, row by row.
  constexpr window_of<type_list<Partition...>, type_list<Order...>, window_frame::rows_so_far> so_far() const {
    return {partition};
  }
};

/// `partition_by(field<&T::series>).order_by(desc<&T::at>)`; of nothing it is all rows.
template <expression... Columns>
constexpr window_of<type_list<Columns...>, type_list<>, window_frame::by_default> partition_by(Columns... columns) {
  return {{static_cast<Columns&&>(columns)...}};
}

/// A function over a window.
template <class Function, class Window>
struct windowed {
  using yields = typename Function::yields;
  [[no_unique_address]] Function function;
  [[no_unique_address]] Window window;
};
/// `over(row_number(), partition_by(field<&T::series>).order_by(desc<&T::at>))`
template <expression Function, class Window>
constexpr windowed<Function, Window> over(Function function, Window window) {
  return {static_cast<Function&&>(function), static_cast<Window&&>(window)};
}

namespace operators {
template <fixed_string Pattern>
struct ranking : operator_of<Pattern, tightness::atom, std::int64_t, nulls::never> {};
struct row_number : ranking<"row_number()"> {};
struct rank : ranking<"rank()"> {};
struct dense_rank : ranking<"dense_rank()"> {};
struct ntile : operator_of<"ntile({})", tightness::atom, std::int32_t, nulls::never> {};
template <fixed_string Pattern>
struct of_another_row {
  static constexpr std::string_view pattern = Pattern.view();
  static constexpr tightness holds = tightness::atom;
  template <class First, class... Others>
  using yields = std::optional<without_null<typename First::yields>>;
};
struct lag : of_another_row<"lag({*})"> {};
struct lead : of_another_row<"lead({*})"> {};
struct first_value : of_another_row<"first_value({})"> {};
struct last_value : of_another_row<"last_value({})"> {};
}  // namespace operators

/// The number of the row in its window, from 1.
constexpr operation<operators::row_number> row_number() { return {{}}; }
/// One more than how many rows come before; rows that are alike share it.
constexpr operation<operators::rank> rank() { return {{}}; }
/// One more than how many different rows come before.
constexpr operation<operators::dense_rank> dense_rank() { return {{}}; }
/// Which of some parts of equal size the row is in, from 1.
template <std::int32_t Parts>
constexpr operation<operators::ntile, constant_of<Parts>> ntile() {
  return {{{}}};
}
/// What a row so many before has, or null where there is none.
template <std::int32_t Distance = 1, expression Operand>
constexpr operation<operators::lag, Operand, constant_of<Distance>> lag(Operand operand) {
  return {{operand, {}}};
}
/// What a row so many behind has, or null where there is none.
template <std::int32_t Distance = 1, expression Operand>
constexpr operation<operators::lead, Operand, constant_of<Distance>> lead(Operand operand) {
  return {{operand, {}}};
}
template <expression Operand>
constexpr operation<operators::first_value, Operand> first_value(Operand operand) {
  return {{operand}};
}
template <expression Operand>
constexpr operation<operators::last_value, Operand> last_value(Operand operand) {
  return {{operand}};
}

}  // namespace polystore::inline v0
