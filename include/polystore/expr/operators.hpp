// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/operand.hpp>

#include <optional>
#include <type_traits>

namespace polystore::inline v0 {

namespace detail {

template <class Left, class Right>
concept either_is_expression = expression<std::remove_cvref_t<Left>> || expression<std::remove_cvref_t<Right>>;

template <operation Operation, class Left, class Right>
constexpr auto compare(Left&& left, Right&& right) {
  using left_type = std::remove_cvref_t<Left>;
  using right_type = std::remove_cvref_t<Right>;
  if constexpr (expression<left_type>) {
    auto operand = operand_beside<left_type>(static_cast<Right&&>(right));
    return binary<Operation, left_type, decltype(operand)>{static_cast<Left&&>(left),
                                                           static_cast<decltype(operand)&&>(operand)};
  } else {
    auto operand = operand_beside<right_type>(static_cast<Left&&>(left));
    return binary<Operation, decltype(operand), right_type>{static_cast<decltype(operand)&&>(operand),
                                                            static_cast<Right&&>(right)};
  }
}

template <operation Operation, bool Negated, class Left, class Right>
constexpr auto compare_or_test_null(Left&& left, Right&& right) {
  if constexpr (std::is_same_v<std::remove_cvref_t<Right>, std::nullopt_t>) {
    return null_test<Negated, std::remove_cvref_t<Left>>{static_cast<Left&&>(left)};
  } else if constexpr (std::is_same_v<std::remove_cvref_t<Left>, std::nullopt_t>) {
    return null_test<Negated, std::remove_cvref_t<Right>>{static_cast<Right&&>(right)};
  } else {
    return compare<Operation>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  }
}

}  // namespace detail

/// `=`, or `IS NULL` beside std::nullopt. A null on either side of `=` matches nothing.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator==(Left&& left, Right&& right) {
  return detail::compare_or_test_null<operation::equal, false>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// `<>`, or `IS NOT NULL` beside std::nullopt. A null on either side of `<>` matches nothing.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator!=(Left&& left, Right&& right) {
  return detail::compare_or_test_null<operation::not_equal, true>(static_cast<Left&&>(left),
                                                                  static_cast<Right&&>(right));
}
/// `<`, as every comparison unknown beside a null, so that the row is no match.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator<(Left&& left, Right&& right) {
  return detail::compare<operation::less>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// `<=`, unknown beside a null.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator<=(Left&& left, Right&& right) {
  return detail::compare<operation::less_equal>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// `>`, unknown beside a null.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator>(Left&& left, Right&& right) {
  return detail::compare<operation::greater>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// `>=`, unknown beside a null.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator>=(Left&& left, Right&& right) {
  return detail::compare<operation::greater_equal>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}

/// `AND`
template <expression Left, expression Right>
constexpr binary<operation::conjunction, Left, Right> operator&&(Left left, Right right) {
  return {static_cast<Left&&>(left), static_cast<Right&&>(right)};
}
/// `OR`
template <expression Left, expression Right>
constexpr binary<operation::disjunction, Left, Right> operator||(Left left, Right right) {
  return {static_cast<Left&&>(left), static_cast<Right&&>(right)};
}
/// `NOT`
template <expression Operand>
constexpr negation<Operand> operator!(Operand operand) {
  return {static_cast<Operand&&>(operand)};
}

}  // namespace polystore::inline v0
