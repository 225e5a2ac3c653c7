// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/json_of.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/entity/composite.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/expr/comparison.hpp>
#include <polystore/reflect/fields.hpp>
#include <polystore/shape/feature.hpp>
#include <polystore/verdict/ability.hpp>

#include <array>
#include <cstddef>
#include <type_traits>
#include <vector>

// Which values a store compares as what they are, and not as the texts in which it keeps them.
namespace polystore::inline v0 {

class decimal;
struct interval;
template <class... Parts>
struct row_value;

namespace relational {

namespace detail {

/// What comparing values of a type asks of a store, if anything.
struct compared {
  bool is_enumerator = false;
  bool has_parts = false;           // that have an order of their own
  bool has_many_spellings = false;  // of one value, where it is a part of another
};

template <class Value>
consteval compared compared_as();

template <class Value>
struct comparison_of {
  static constexpr compared value{
      .is_enumerator = std::is_enum_v<Value>,
      .has_many_spellings = std::is_same_v<Value, decimal> || std::is_same_v<Value, interval>};
};
template <>
struct comparison_of<json> {
  static constexpr compared value{.has_parts = true, .has_many_spellings = true};
};
template <class Value>
struct comparison_of<json_of<Value>> : comparison_of<json> {};
template <class Element>
  requires(!std::is_same_v<std::vector<Element>, bytes>)
struct comparison_of<std::vector<Element>> {
  static constexpr compared value{.has_parts = true, .has_many_spellings = compared_as<Element>().has_many_spellings};
};
template <class Element, std::size_t Size>
struct comparison_of<std::array<Element, Size>> : comparison_of<std::vector<Element>> {};
template <composite Value>
struct comparison_of<Value> {
  template <class... Members>
  static consteval bool any_has_many(type_list<Members...>) {
    return (... || compared_as<Members>().has_many_spellings);
  }
  static constexpr compared value{.has_parts = true, .has_many_spellings = any_has_many(reflect::types<Value>{})};
};

template <class Value>
consteval compared compared_as() {
  return comparison_of<sent_type<without_null<Value>>>::value;
}

template <class Dialect, comparison How, class Value>
consteval bool can_compare() {
  constexpr compared values = compared_as<Value>();
  const auto has = [](ability asked) { return Dialect::treats(asked) != treatment::refused; };
  if (values.is_enumerator && How == comparison::order) return has(ability::enum_order);
  if (values.has_parts && How == comparison::order) return has(ability::value_order);
  return !values.has_parts || !values.has_many_spellings || has(ability::many_spellings);
}

}  // namespace detail

/// Whether a store compares values of a type as what they are.
template <class Dialect, comparison How, class Value>
inline constexpr bool compares = detail::can_compare<Dialect, How, Value>();
template <class Dialect, comparison How, class... Parts>
inline constexpr bool compares<Dialect, How, row_value<Parts...>> = (... && compares<Dialect, How, Parts>);

/// A sentence where a store would compare other than what the values are.
template <class Dialect, comparison How, class Value>
constexpr void require_comparable() {
  static_assert(verdict::store_can_compare<Dialect, How, Value, compares<Dialect, How, Value>>,
                "polystore: this store keeps such values as texts, which have another order than they, and may differ "
                "where they are equal; compare what they are made of, or put the type on a store that has theirs");
}
template <class Dialect, comparison How, class... Values>
constexpr void require_all_comparable(type_list<Values...>) {
  (require_comparable<Dialect, How, Values>(), ...);
}

namespace detail {
template <class Operator, class... Operands>
struct compared_operand {
  using type = void;
};
template <class Operator, class First, class... Others>
  requires requires { Operator::compares; }
struct compared_operand<Operator, First, Others...> {
  using type = without_null<typename First::yields>;
};
}  // namespace detail

/// The type that an operator compares, or void where it compares nothing.
template <class Operator, class... Operands>
using compared_type = typename detail::compared_operand<Operator, Operands...>::type;

}  // namespace relational
}  // namespace polystore::inline v0
