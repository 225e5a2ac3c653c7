// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace polystore::inline v0::reflect {

/// Fields that one aggregate may have, a power of two; beyond it the members must be listed.
inline constexpr std::size_t field_limit = 128;

namespace detail {

// Never called, yet defined: Clang insists, where a field is an optional of a type that one unit alone knows.
struct any_reference {
  std::size_t position;
  template <class Field>
  operator Field&() const&& noexcept {
    __builtin_unreachable();
  }
  template <class Field>
  operator Field&() const& noexcept {
    __builtin_unreachable();
  }
};
struct any_value {
  std::size_t position;
  template <class Field>
  operator Field() const&& noexcept {
    __builtin_unreachable();
  }
};
template <class Aggregate>
struct any_base {
  std::size_t position;
  template <class Base>
    requires(std::is_base_of_v<Base, Aggregate> && !std::is_same_v<Base, Aggregate>)
  operator Base&() const noexcept {
    __builtin_unreachable();
  }
};

template <class Aggregate>
using any_field = std::conditional_t<std::is_copy_constructible_v<Aggregate>, any_reference, any_value>;

template <class Aggregate, class Any, std::size_t... Index>
consteval bool takes(std::index_sequence<Index...>) {
  return requires { Aggregate{Any{Index}...}; };
}
template <class Aggregate, class Any, std::size_t... Index>
consteval bool takes_in_parentheses(std::index_sequence<Index...>) {  // where an array can't be spelt by its elements
  return requires { Aggregate(Any{Index}...); };
}
template <class Aggregate, std::size_t Count>
consteval bool takes_fields() {
  return takes<Aggregate, any_field<Aggregate>>(std::make_index_sequence<Count>{});
}

template <class Aggregate, std::size_t Low, std::size_t High>  // Low fields are taken, High are not
consteval std::size_t bisect() {
  if constexpr (High - Low == 1) {
    return Low;
  } else if constexpr (takes_fields<Aggregate, (Low + High) / 2>()) {
    return bisect<Aggregate, (Low + High) / 2, High>();
  } else {
    return bisect<Aggregate, Low, (Low + High) / 2>();
  }
}
template <class Aggregate, std::size_t Guess = 8>
consteval std::size_t gallop() {
  if constexpr (Guess > field_limit) {
    return takes_fields<Aggregate, field_limit + 1>() ? field_limit + 1 : field_limit;
  } else if constexpr (takes_fields<Aggregate, Guess>()) {
    return gallop<Aggregate, Guess * 2>();
  } else {
    return bisect<Aggregate, Guess == 8 ? 0 : Guess / 2, Guess>();
  }
}

}  // namespace detail

/// How many fields an aggregate has: found by doubling and halving what its braces take.
template <class Aggregate>
inline constexpr std::size_t count = detail::gallop<Aggregate>();

/// Whether a field is a C array: its elements are then counted one by one.
template <class Aggregate>
inline constexpr bool has_array = !detail::takes_in_parentheses<Aggregate, detail::any_field<Aggregate>>(
    std::make_index_sequence<count<Aggregate>>{});

/// Whether an aggregate derives from something: a base counts as its first field.
template <class Aggregate>
inline constexpr bool has_base = requires { Aggregate{detail::any_base<Aggregate>{0}}; };

}  // namespace polystore::inline v0::reflect
