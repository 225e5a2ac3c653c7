// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/verdict/row.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

// Several values compared as one: `row(field<&T::at>, field<&T::id>) < row(last_at, last_id)`.
namespace polystore::inline v0 {

/// Some fields and values side by side; the first that differ decide.
template <class... Parts>
struct row_value {
  pack<Parts...> parts;
};
/// A row of fields, expressions and values.
template <class... Parts>
  requires(sizeof...(Parts) > 1)
constexpr row_value<std::decay_t<Parts>...> row(Parts&&... parts) {
  return {{static_cast<Parts&&>(parts)...}};
}

namespace operators {
/// What a row yields is nothing that could be compared with a single value.
struct row {
  static constexpr std::string_view pattern = "({*})";
  static constexpr tightness holds = tightness::atom;
  template <class... Operands>
  using yields = row_value<typename Operands::yields...>;
};
}  // namespace operators

namespace detail {

/// A part of a row as an operand: an expression is what it is, a value is bound beside the part of the other row.
template <class Beside, class Part>
constexpr auto row_part(const Part& part) {
  if constexpr (expression<Part>) {
    if constexpr (expression<Beside>) return operand_beside<Beside>(part);
    else return part;
  } else {
    static_assert(verdict::row_part_is_compared<Beside, Part>,
                  "polystore: two values stand at one place of these rows; make one of them a field or an expression: "
                  "row(ps::field<&T::x>, ...)");
    if constexpr (verdict::row_part_is_compared<Beside, Part>) return operand_beside<Beside>(Part(part));  // owned
    else return bound<int>{};
  }
}
template <class... Besides, class... Parts, std::size_t... Index>
constexpr auto row_operand(const row_value<Parts...>& row, std::index_sequence<Index...>) {
  return apply<operators::row>(row_part<Besides>(element_at<Index>(row.parts))...);
}

template <class Operator, class... Left, class... Right>
constexpr auto compare_rows(const row_value<Left...>& left, const row_value<Right...>& right) {
  static_assert(verdict::rows_are_as_long<sizeof...(Left), sizeof...(Right)>,
                "polystore: these two rows differ in length; give as many values as the other has");
  if constexpr (verdict::rows_are_as_long<sizeof...(Left), sizeof...(Right)>) {
    return apply<Operator>(row_operand<Right...>(left, std::index_sequence_for<Left...>{}),
                           row_operand<Left...>(right, std::index_sequence_for<Right...>{}));
  } else {
    return bound<bool>{};
  }
}

}  // namespace detail

template <class... Left, class... Right>
constexpr auto operator==(row_value<Left...> left, row_value<Right...> right) {
  return detail::compare_rows<operators::equal>(left, right);
}
template <class... Left, class... Right>
constexpr auto operator!=(row_value<Left...> left, row_value<Right...> right) {
  return detail::compare_rows<operators::not_equal>(left, right);
}
template <class... Left, class... Right>
constexpr auto operator<(row_value<Left...> left, row_value<Right...> right) {
  return detail::compare_rows<operators::less>(left, right);
}
template <class... Left, class... Right>
constexpr auto operator<=(row_value<Left...> left, row_value<Right...> right) {
  return detail::compare_rows<operators::less_equal>(left, right);
}
template <class... Left, class... Right>
constexpr auto operator>(row_value<Left...> left, row_value<Right...> right) {
  return detail::compare_rows<operators::greater>(left, right);
}
template <class... Left, class... Right>
constexpr auto operator>=(row_value<Left...> left, row_value<Right...> right) {
  return detail::compare_rows<operators::greater_equal>(left, right);
}

/// One of several rows: `in(row(field<&T::a>, field<&T::b>), row(1, "x"), row(2, "y"))`.
template <class... Parts, class... First, class... Others>
constexpr auto in(row_value<Parts...> left, row_value<First...> first, Others... others) {
  if constexpr (sizeof...(Others) == 0) {
    return left == first;
  } else {
    return left == first || in(left, others...);
  }
}

}  // namespace polystore::inline v0
