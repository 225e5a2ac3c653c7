// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/expr/comparison.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/verdict/aggregate.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

// What many rows come to. Over no rows all but the counts are null, and so they yield optionals; only of a group, which
// has a row, a field that is never null can take them as they are.
namespace polystore::inline v0 {

namespace detail {

/// Integers that are stored in up to 32 bits are summed in 64, wider ones exactly.
template <class Value>
inline constexpr bool is_stored_in_32_bits = sizeof(Value) + std::is_unsigned_v<Value> <= sizeof(std::int32_t);
template <class Value>
using sum_of = std::conditional_t<!std::is_integral_v<Value>, Value,
                                  std::conditional_t<is_stored_in_32_bits<Value>, std::int64_t, decimal>>;
template <class Value>
using average_of = std::conditional_t<std::is_arithmetic_v<Value>, double, Value>;

/// An aggregate is null where there is nothing to aggregate.
template <fixed_string Pattern, template <class> class Result>
struct aggregate {
  static constexpr std::string_view pattern = Pattern.view();
  static constexpr tightness holds = tightness::atom;
  static constexpr bool is_aggregate = true;
  template <class First, class... Others>
  using yields = std::optional<Result<without_null<typename First::yields>>>;
};
template <class Value>
using itself = Value;
template <class>
using always_text = std::string;
template <class>
using always_bool = bool;
template <class Value>
using list_of = std::vector<Value>;

template <class Value>
inline constexpr bool is_summable =
    (std::is_arithmetic_v<Value> && !std::is_same_v<Value, bool>) || std::is_same_v<Value, decimal> ||
    std::is_same_v<Value, interval> || travels_as_another<Value>;
template <class Operand>
consteval void require_summable() {
  using value = without_null<typename Operand::yields>;
  static_assert(
      verdict::can_be_summed<value, is_summable<value>>,
      "polystore: only numbers and intervals have a sum and a mean; name a field or an expression of such a type, or "
      "count(x)");
}

/// Whether values are enumerators, which not every store has in the order in which they are declared.
template <class Operand>
inline constexpr bool yields_enumerator = std::is_enum_v<without_null<typename Operand::yields>> &&
                                          !travels_as_another<without_null<typename Operand::yields>>;

}  // namespace detail

namespace operators {
struct count_rows : operator_of<"count(*)", tightness::atom, std::int64_t, nulls::never> {
  static constexpr bool is_aggregate = true;
};
struct count : operator_of<"count({})", tightness::atom, std::int64_t, nulls::never> {
  static constexpr bool is_aggregate = true;
};
struct count_distinct : operator_of<"count(DISTINCT {})", tightness::atom, std::int64_t, nulls::never>,
                        compares_for<comparison::equality> {
  static constexpr bool is_aggregate = true;
};
template <class Value>
struct sum : detail::aggregate<"sum({})", detail::sum_of> {};
template <class Value>
struct average : detail::aggregate<"avg({})", detail::average_of> {};
template <>
struct average<decimal> : detail::aggregate<"avg({})", detail::average_of> {
  static constexpr ability asks = ability::decimal_quotient;
};
template <>
struct average<interval> : detail::aggregate<"avg({})", detail::average_of> {
  static constexpr ability asks = ability::interval_quotient;
};
struct least_of : detail::aggregate<"min({})", detail::itself>, compares_for<comparison::order> {};
struct greatest_of : detail::aggregate<"max({})", detail::itself>, compares_for<comparison::order> {};
struct least_enumerator : least_of {
  static constexpr ability asks = ability::enum_order;
};
struct greatest_enumerator : greatest_of {
  static constexpr ability asks = ability::enum_order;
};
struct bool_and : detail::aggregate<"bool_and({})", detail::always_bool> {};
struct bool_or : detail::aggregate<"bool_or({})", detail::always_bool> {};
struct joined_text : detail::aggregate<"string_agg({}, {})", detail::always_text> {};
/// Counts or sums only the rows that meet a condition; of none an aggregate is null.
struct filtered {
  static constexpr std::string_view pattern = "{7} FILTER (WHERE {})";
  static constexpr tightness holds = tightness::atom;
  template <class Aggregate, class Condition>
  using yields = typename Aggregate::yields;
};
}  // namespace operators

/// How many rows there are.
constexpr operation<operators::count_rows> count() { return {{}}; }
/// How many rows have a value that is not null.
template <expression Operand>
constexpr operation<operators::count, Operand> count(Operand operand) {
  return {{operand}};
}
/// How many different values there are that are not null.
template <expression Operand>
constexpr operation<operators::count_distinct, Operand> count_distinct(Operand operand) {
  return {{operand}};
}
/// The sum: of integers up to 32 bits an int64, of wider ones a decimal.
template <expression Operand>
constexpr operation<operators::sum<without_null<typename Operand::yields>>, Operand> sum(Operand operand) {
  detail::require_summable<Operand>();
  return {{operand}};
}
/// The mean: of integers a double.
template <expression Operand>
constexpr operation<operators::average<without_null<typename Operand::yields>>, Operand> avg(Operand operand) {
  detail::require_summable<Operand>();
  return {{operand}};
}
template <expression Operand>
constexpr auto min(Operand operand) {
  return detail::apply<
      std::conditional_t<detail::yields_enumerator<Operand>, operators::least_enumerator, operators::least_of>>(
      operand);
}
template <expression Operand>
constexpr auto max(Operand operand) {
  return detail::apply<
      std::conditional_t<detail::yields_enumerator<Operand>, operators::greatest_enumerator, operators::greatest_of>>(
      operand);
}
/// Whether a condition holds for every row where it is known.
template <expression Operand>
constexpr operation<operators::bool_and, Operand> bool_and(Operand operand) {
  return {{operand}};
}
/// Whether a condition holds for any row.
template <expression Operand>
constexpr operation<operators::bool_or, Operand> bool_or(Operand operand) {
  return {{operand}};
}
/// All texts, one behind the other with a text between them; in no order that can be relied on.
template <expression Operand, class Between>
constexpr auto string_agg(Operand operand, Between&& between) {
  return detail::apply<operators::joined_text>(operand,
                                               detail::operand_beside<Operand>(static_cast<Between&&>(between)));
}
/// An aggregate over the rows that meet a condition.
template <expression Aggregate, expression Condition>
constexpr operation<operators::filtered, Aggregate, Condition> filter(Aggregate aggregate, Condition condition) {
  return {{aggregate, condition}};
}

}  // namespace polystore::inline v0
