// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/yields.hpp>

#include <optional>
#include <type_traits>

// Fields of a table that has another name in a statement than its own.
namespace polystore::inline v0 {

/// A field of the table that a join gave a name, so that a type can be joined with itself.
template <fixed_string Alias, auto Member, auto... Inner>
struct aliased_field {
  using yields = typename field_of<Member, Inner...>::yields;
};
/// `field_in<"boss", &employee::name>`, of `join<employee, "boss">(...)`
template <fixed_string Alias, auto Member, auto... Inner>
inline constexpr aliased_field<Alias, Member, Inner...> field_in{};

/// A field of the row that met another one, in what an insert does then: `set<&site::visits>(field<&site::visits> +
/// excluded<&site::visits>)`.
template <auto Member, auto... Inner>
inline constexpr aliased_field<"excluded", Member, Inner...> excluded{};

/// Whether the fields of an alias may be null for want of a row.
template <class Scope, fixed_string Alias>
inline constexpr bool is_outer_alias = false;

namespace detail {
template <class Scope, fixed_string Alias, auto Member, auto... Inner>
struct yield_in<Scope, aliased_field<Alias, Member, Inner...>> {
  using plain = typename field_of<Member, Inner...>::yields;
  using type = std::conditional_t<is_outer_alias<Scope, Alias> && !is_nullable<plain>, std::optional<plain>, plain>;
};
}  // namespace detail

}  // namespace polystore::inline v0
