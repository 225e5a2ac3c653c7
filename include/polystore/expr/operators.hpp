// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/condition.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>

#include <optional>
#include <type_traits>

namespace polystore::inline v0 {

namespace operators {
struct equal : condition<"{4} = {4}"> {};
struct not_equal : condition<"{4} <> {4}"> {};
struct less : condition<"{4} < {4}"> {};
struct less_equal : condition<"{4} <= {4}"> {};
struct greater : condition<"{4} > {4}"> {};
struct greater_equal : condition<"{4} >= {4}"> {};
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
    return apply<Operator>(left_type(static_cast<Left&&>(left)),
                           operand_beside<left_type>(static_cast<Right&&>(right)));
  } else {
    auto operand = operand_beside<right_type>(static_cast<Left&&>(left));
    return operation<Operator, decltype(operand), right_type>{
        {static_cast<decltype(operand)&&>(operand), static_cast<Right&&>(right)}};
  }
}

template <class Operator, class NullTest, class Left, class Right>
constexpr auto compare_or_test_null(Left&& left, Right&& right) {
  if constexpr (std::is_same_v<std::remove_cvref_t<Right>, std::nullopt_t>) {
    return apply<NullTest>(std::remove_cvref_t<Left>(static_cast<Left&&>(left)));
  } else if constexpr (std::is_same_v<std::remove_cvref_t<Left>, std::nullopt_t>) {
    return apply<NullTest>(std::remove_cvref_t<Right>(static_cast<Right&&>(right)));
  } else {
    return compare<Operator>(static_cast<Left&&>(left), static_cast<Right&&>(right));
  }
}

/// Applies an operator to conditions; what is none gives way to one that holds, so that its sentence is the only one.
template <class Operator, class... Conditions>
constexpr auto apply_to_conditions(Conditions... conditions) {
  if constexpr (require_conditions<Conditions...>()) {
    return apply<Operator>(static_cast<Conditions&&>(conditions)...);
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
  return detail::compare_or_test_null<operators::equal, operators::is_null>(static_cast<Left&&>(left),
                                                                            static_cast<Right&&>(right));
}
/// `<>`, or `IS NOT NULL` beside std::nullopt. A null on either side of `<>` matches nothing.
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator!=(Left&& left, Right&& right) {
  return detail::compare_or_test_null<operators::not_equal, operators::is_not_null>(static_cast<Left&&>(left),
                                                                                    static_cast<Right&&>(right));
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
  return detail::apply_to_conditions<operators::conjunction>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// `OR`
template <class Left, class Right>
  requires detail::either_is_expression<Left, Right>
constexpr auto operator||(Left left, Right right) {
  return detail::apply_to_conditions<operators::disjunction>(static_cast<Left&&>(left), static_cast<Right&&>(right));
}
/// `NOT`
template <expression Operand>
constexpr auto operator!(Operand operand) {
  return detail::apply_to_conditions<operators::negation>(static_cast<Operand&&>(operand));
}

}  // namespace polystore::inline v0
