// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace polystore::inline v0::reflect {

/// Fields that one aggregate may have, a power of two; beyond it the members must be listed.
inline constexpr std::size_t field_limit = 128;

namespace detail {

inline constexpr std::size_t least_guess = 8;

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

// Variables rather than functions, and a next place that is worked out rather than chosen: what costs a compiler least.
template <class Aggregate, class Any, class Indexes>
inline constexpr bool takes = false;
template <class Aggregate, class Any, std::size_t... Index>
inline constexpr bool takes<Aggregate, Any, std::index_sequence<Index...>> = requires { Aggregate{Any{Index}...}; };
template <class Aggregate, std::size_t Count>
inline constexpr bool takes_fields = takes<Aggregate, any_field<Aggregate>, std::make_index_sequence<Count>>;

// In parentheses an array can't be spelt by its elements.
template <class Aggregate, class Any, class Indexes>
inline constexpr bool takes_in_parentheses = false;
template <class Aggregate, class Any, std::size_t... Index>
inline constexpr bool takes_in_parentheses<Aggregate, Any, std::index_sequence<Index...>> =
    requires { Aggregate(Any{Index}...); };

template <class Aggregate, std::size_t Taken, std::size_t Step>
inline constexpr std::size_t bisect =
    bisect<Aggregate, Taken + (takes_fields<Aggregate, Taken + Step> ? Step : 0), Step / 2>;
template <class Aggregate, std::size_t Taken>
inline constexpr std::size_t bisect<Aggregate, Taken, 0> = Taken;

template <class Aggregate, std::size_t Guess, bool IsTaken = takes_fields<Aggregate, Guess>>
inline constexpr std::size_t gallop = gallop<Aggregate, Guess * 2>;
template <class Aggregate, std::size_t Guess>
inline constexpr std::size_t gallop<Aggregate, Guess, false> = bisect < Aggregate,
                                                      Guess == least_guess ? 0 : Guess / 2,
                                                      Guess == least_guess ? Guess / 2 : Guess / 4 >
    ;
template <class Aggregate>
inline constexpr std::size_t gallop<Aggregate, field_limit, true> =
    takes_fields<Aggregate, field_limit + 1> ? field_limit + 1 : field_limit;

}  // namespace detail

/// How many fields an aggregate has: found by doubling and halving what its braces take.
template <class Aggregate>
inline constexpr std::size_t count = detail::gallop<Aggregate, detail::least_guess>;

/// Whether a field is a C array: its elements are then counted one by one.
template <class Aggregate>
inline constexpr bool has_array =
    !detail::takes_in_parentheses<Aggregate, detail::any_field<Aggregate>, std::make_index_sequence<count<Aggregate>>>;

/// Whether an aggregate derives from something: a base counts as its first field.
template <class Aggregate>
inline constexpr bool has_base = requires { Aggregate{detail::any_base<Aggregate>{0}}; };

}  // namespace polystore::inline v0::reflect
