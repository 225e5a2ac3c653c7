// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/nullable.hpp>

#include <optional>
#include <string_view>
#include <type_traits>

// How an operator is described. It is written after a pattern, in which `{}` stands for the next operand, `{3}` for one
// that goes in parentheses unless it is at least so tight, `{*}` for all that are left, and `{type}` for the store's name
// of the type that a cast leads to.
namespace polystore::inline v0 {

/// How tightly the parts of an expression hold together, the loosest first.
enum class tightness { disjunction, conjunction, negation, comparison, other, sum, product, atom };

/// What an operation yields, whatever it is given; `or_null` where a null among the operands gives null.
enum class nulls { never, spread };

namespace detail {
template <class Result, nulls Nulls, class... Operands>
using result_of = std::conditional_t<Nulls == nulls::spread && (... || is_nullable<typename Operands::yields>) &&
                                         !is_nullable<Result>,
                                     std::optional<Result>, Result>;
template <class First, class... Others>
struct first_of {
  using type = First;
};
template <class... Operands>
using first_yield = typename first_of<Operands...>::type::yields;
}  // namespace detail

/// An operator whose result has one type: `operator_of<"length({})", tightness::atom, std::int32_t>`.
template <fixed_string Pattern, tightness Tightness, class Result, nulls Nulls = nulls::spread>
struct operator_of {
  static constexpr std::string_view pattern = Pattern.view();
  static constexpr tightness holds = Tightness;
  template <class... Operands>
  using yields = detail::result_of<Result, Nulls, Operands...>;
};
/// A condition: true, false, or unknown beside a null, which finds no row.
template <fixed_string Pattern, tightness Tightness = tightness::comparison, nulls Nulls = nulls::spread>
struct condition : operator_of<Pattern, Tightness, bool, Nulls> {};
/// A function that yields what its first operand is.
template <fixed_string Pattern, tightness Tightness = tightness::atom>
struct of_its_operand {
  static constexpr std::string_view pattern = Pattern.view();
  static constexpr tightness holds = Tightness;
  template <class... Operands>
  using yields = detail::result_of<without_null<detail::first_yield<Operands...>>, nulls::spread, Operands...>;
};

}  // namespace polystore::inline v0
