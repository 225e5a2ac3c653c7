// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/pack.hpp>
#include <polystore/reflect/member.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

// Expressions are values whose types say the text; what they hold are the values to be bound, in the text's order.
namespace polystore::inline v0 {

/// Anything that stands for a value in a statement; `yields` is the C++ type of that value, optional if it can be null.
template <class Type>
concept expression = requires { typename Type::yields; };

/// A field of an entity, or of a struct flattened into it: `field<&site::place, &place::latitude>`.
template <auto Member, auto... Inner>
struct field_of {
  using yields = reflect::value_of<Member>;
};
template <auto Member, auto Inner>
struct field_of<Member, Inner> {
  using yields = reflect::value_of<Inner>;
};
template <auto Member, auto... Inner>
inline constexpr field_of<Member, Inner...> field{};

/// A value that travels beside the text, as a parameter.
template <class Value>
struct bound {
  using yields = Value;
  using is_bound = void;
  Value value;
};

/// A value that stands in the text itself, where a partial index or the planner must see it.
template <auto Value>
struct constant_of {
  using yields = std::remove_const_t<decltype(Value)>;
  static constexpr auto value = Value;
};
/// The same for a text.
template <fixed_string Text>
struct text_constant_of {
  using yields = std::string_view;
  static constexpr std::string_view value = Text.view();
};
/// `constant<incident_status::resolved>`
template <auto Value>
inline constexpr constant_of<Value> constant{};
/// `text_constant<"done">`
template <fixed_string Text>
inline constexpr text_constant_of<Text> text_constant{};

/// What an operator is given; one and two operands have members of their own, which compile faster than a pack's.
template <class... Operands>
struct operands_of : pack<Operands...> {
  using pack<Operands...>::pack;
};
template <class First>
struct operands_of<First> {
  [[no_unique_address]] First first;
  template <class Visitor>
  constexpr void each(Visitor&& visitor) const {
    visitor(first);
  }
};
template <class First, class Second>
struct operands_of<First, Second> {
  [[no_unique_address]] First first;
  [[no_unique_address]] Second second;
  template <class Visitor>
  constexpr void each(Visitor&& visitor) const {
    visitor(first);
    visitor(second);
  }
};
template <std::size_t Index, class First>
constexpr const First& element_at(const operands_of<First>& operands) {
  return operands.first;
}
template <std::size_t Index, class First, class Second>
constexpr const auto& element_at(const operands_of<First, Second>& operands) {
  if constexpr (Index == 0) {
    return operands.first;
  } else {
    return operands.second;
  }
}

/// An operator or a function and what it is given. The operator says what comes of its operands and how it is written;
/// expr/operator.hpp says how to make one.
template <class Operator, class... Operands>
struct operation : operands_of<Operands...> {
  using yields = typename Operator::template yields<Operands...>;
};

namespace detail {
/// What an operator is applied to, side by side.
template <class Operator, class... Operands>
constexpr operation<Operator, Operands...> apply(Operands... operands) {
  return {{static_cast<Operands&&>(operands)...}};
}
}  // namespace detail

}  // namespace polystore::inline v0
