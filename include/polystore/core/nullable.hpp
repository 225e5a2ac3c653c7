// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

namespace polystore::inline v0 {

namespace detail {
template <class Type>
struct value_when_set {
  using type = Type;
};
template <class Type>
struct value_when_set<std::optional<Type>> {
  using type = Type;
};
}  // namespace detail

/// Whether a value of this type can be null in a store.
template <class Type>
inline constexpr bool is_nullable = false;
template <class Type>
inline constexpr bool is_nullable<std::optional<Type>> = true;

/// The type of the value when it is not null.
template <class Type>
using without_null = typename detail::value_when_set<Type>::type;

}  // namespace polystore::inline v0
