// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/comparison.hpp>
#include <polystore/expr/condition.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>

#include <optional>
#include <type_traits>

namespace polystore::inline v0 {

namespace operators {
struct equal : condition<"{4} = {4}">, compares_for<comparison::equality> {};
struct not_equal : condition<"{4} <> {4}">, compares_for<comparison::equality> {};
struct less : condition<"{4} < {4}">, compares_for<comparison::order> {};
struct less_equal : condition<"{4} <= {4}">, compares_for<comparison::order> {};
struct greater : condition<"{4} > {4}">, compares_for<comparison::order> {};
struct greater_equal : condition<"{4} >= {4}">, compares_for<comparison::order> {};
struct is_null : condition<"{4} IS NULL", tightness::comparison, nulls::never> {};
struct is_not_null : condition<"{4} IS NOT NULL", tightness::comparison, nulls::never> {};
struct conjunction : condition<"{1} AND {1}", tightness::conjunction> {};
struct disjunction : condition<"{0} OR {0}", tightness::disjunction> {};
struct negation : condition<"NOT {4}", tightness::negation> {};
}  // namespace operators

namespace detail {

template <class Left, class Right>
concept either_is_expression = expression<std::remove_cvref_t<Left>> || expression<std::remove_cvref_t<Right>>;

template <class Operator, class Left, class Right>
constexpr auto compare(Left&& left, Right&& right) {
  using left_type = std::remove_cvref_t<Left>;
  using right_type = std::remove_cvref_t<Right>;
  if constexpr (expression<left_type>) {
    auto operand = operand_beside<left_type>(static_cast<Right&&>(right));
    return operation<Operator, left_type, decltype(operand)>{
        {static_cast<Left&&>(left), static_cast<decltype(operand)&&>(operand)}};
  } else {
    auto operand = operand_beside<right_type>(static_cast<Left&&>(left));
    return operation<Operator, decltype(operand), right_type>{
        {static_cast<decltype(operand)&&>(operand), static_cast<Right&&>(right)}};
  }
}

template <class Type>
inline constexpr bool is_null_word = std::is_same_v<std::remove_cvref_t<Type>, std::nullopt_t>;

template <class NullTest, class Left, class Right>
constexpr auto test_null(Left&& left, Right&& right) {
  if constexpr (is_null_word<Right>) {
    return apply<NullTest>(std::remove_cvref_t<Left>(static_cast<Left&&>(left)));
  } else {
    return apply<NullTest>(std::remove_cvref_t<Right>(static_cast<Right&&>(right)));
  }
}

/// Joins conditions; what is none gives way to one that holds, so that its sentence is the only one.
template <class Operator, class Left, class Right>
constexpr auto join_conditions(Left& left, Right& right) {
  if constexpr (require_conditions<Left, Right>()) {
    return operation<Operator, Left, Right>{{static_cast<Left&&>(left), static_cast<Right&&>(right)}};
  } else {
    return constant<true>;
  }
}

}  // namespace detail

// A null test of a field that is not optional is no mistake: behind a left join it finds what joined nothing.
/// `=`, or `IS NULL` beside std::nullopt. A null on either side of `=` matches nothing.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator==(Left&& left, Right&& right) {
  if constexpr (detail::is_null_word<Left> || detail::is_null_word<Right>) {
    return detail::test_null<operators::is_null>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else {
    return detail::compare<operators::equal>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  }
}
/// `<>`, or `IS NOT NULL` beside std::nullopt. A null on either side of `<>` matches nothing.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator!=(Left&& left, Right&& right) {
  if constexpr (detail::is_null_word<Left> || detail::is_null_word<Right>) {
    return detail::test_null<operators::is_not_null>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  } else {
    return detail::compare<operators::not_equal>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  }
}
/// `<`, as every comparison unknown beside a null, so that the row is no match.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator<(Left&& left, Right&& right) {
  return detail::compare<operators::less>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// `<=`, unknown beside a null.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator<=(Left&& left, Right&& right) {
  return detail::compare<operators::less_equal>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// `>`, unknown beside a null.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator>(Left&& left, Right&& right) {
  return detail::compare<operators::greater>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// `>=`, unknown beside a null.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator>=(Left&& left, Right&& right) {
  return detail::compare<operators::greater_equal>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}

/// `AND`
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator&&(Left left, Right right) {
  return detail::join_conditions<operators::conjunction>(left, right);
}
/// `OR`
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator||(Left left, Right right) {
  return detail::join_conditions<operators::disjunction>(left, right);
}
/// `NOT`
template <expression Operand>
constexpr auto operator!(Operand operand) {
  if constexpr (detail::require_conditions<Operand>()) {
    return detail::apply<operators::negation>(static_cast<Operand&&>(operand));
  } else {
    return constant<true>;
  }
}

}  // namespace polystore::inline v0
