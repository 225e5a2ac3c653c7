// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/expr/expression.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0 {

/// Whether a field comes from a table that a left join may have found no row in.
template <class Scope, auto Member>
inline constexpr bool is_of_outer_source = false;

namespace detail {

template <class Value>
struct yielding {
  using yields = Value;
};

template <class Scope, class Expression>
struct yield_in {
  using type = typename Expression::yields;
};
template <class Scope, auto Member, auto... Inner>
struct yield_in<Scope, field_of<Member, Inner...>> {
  using plain = typename field_of<Member, Inner...>::yields;
  using type =
      std::conditional_t<is_of_outer_source<Scope, Member> && !is_nullable<plain>, std::optional<plain>, plain>;
};
template <class Scope, class Operator, class... Operands>
struct yield_in<Scope, operation<Operator, Operands...>> {
  using type = typename Operator::template yields<yielding<typename yield_in<Scope, Operands>::type>...>;
};

template <class Value>
struct kept_value {
  using type = Value;
};
template <>
struct kept_value<std::string_view> {
  using type = std::string;
};
template <>
struct kept_value<std::optional<std::string_view>> {
  using type = std::optional<std::string>;
};

}  // namespace detail

/// What an expression yields where a scope says which fields a left join may leave null; text as a std::string.
template <class Scope, class Expression>
using yields_in = typename detail::kept_value<typename detail::yield_in<Scope, Expression>::type>::type;

/// What an operator says of itself beyond its text: `static constexpr bool is_aggregate = true;`
template <class Operator>
inline constexpr bool is_aggregate = requires { requires Operator::is_aggregate; };

/// Whether an expression counts or sums over rows.
template <class Expression>
inline constexpr bool has_aggregate = false;
template <class Operator, class... Operands>
inline constexpr bool has_aggregate<operation<Operator, Operands...>> =
    is_aggregate<Operator> || (... || has_aggregate<Operands>);

/// Whether an expression holds values that are bound beside the text.
template <class Expression>
inline constexpr bool has_bound_value = false;
template <class Value>
inline constexpr bool has_bound_value<bound<Value>> = true;
template <class Operator, class... Operands>
inline constexpr bool has_bound_value<operation<Operator, Operands...>> = (... || has_bound_value<Operands>);

}  // namespace polystore::inline v0
