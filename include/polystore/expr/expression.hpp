// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/pack.hpp>
#include <polystore/reflect/member.hpp>

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

/// What joins two operands.
enum class operation { equal, not_equal, less, less_equal, greater, greater_equal, conjunction, disjunction };

/// A comparison of two operands, or two conditions joined.
template <operation Operation, class Left, class Right>
struct binary {
  using yields = bool;
  [[no_unique_address]] Left left;
  [[no_unique_address]] Right right;
};

/// A condition that must not hold.
template <class Operand>
struct negation {
  using yields = bool;
  [[no_unique_address]] Operand operand;
};

/// `IS NULL`, or `IS NOT NULL` when negated.
template <bool Negated, class Operand>
struct null_test {
  using yields = bool;
  [[no_unique_address]] Operand operand;
};

/// `BETWEEN`, both ends included.
template <class Operand, class Low, class High>
struct range_test {
  using yields = bool;
  [[no_unique_address]] Operand operand;
  [[no_unique_address]] Low low;
  [[no_unique_address]] High high;
};

/// Membership in choices that are written out one by one.
template <class Operand, class... Choices>
struct choice_test {
  using yields = bool;
  [[no_unique_address]] Operand operand;
  pack<Choices...> choices;
};

/// Membership in a list of any length, bound as one parameter.
template <class Operand, class List>
struct list_test {
  using yields = bool;
  [[no_unique_address]] Operand operand;
  List list;
};

/// A function of the store over one operand.
template <fixed_string Name, class Result, class Operand>
struct call {
  using yields = Result;
  [[no_unique_address]] Operand operand;
};

}  // namespace polystore::inline v0
