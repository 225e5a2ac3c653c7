// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <optional>

namespace polystore::inline v0 {

/// A type of yours that travels as another in every store. Specialise it, before the type's first use, with
/// `using type = ...`, `static type to(const Value&)` and `static Value from(const type&)`; `from` gives a
/// `std::optional<Value>` where not all that a store may hold is such a value.
template <class Value>
struct stored_as;

/// A type for which `stored_as` is specialised.
template <class Value>
concept travels_as_another = requires { typename stored_as<Value>::type; };

namespace detail {
template <class Value>
struct sent_as {
  using type = Value;
};
template <travels_as_another Value>
struct sent_as<Value> {
  using type = typename stored_as<Value>::type;
};
}  // namespace detail

/// The type as which a value travels: its own, unless `stored_as` says another.
template <class Value>
using sent_type = typename detail::sent_as<Value>::type;

/// Makes the value of what a store held; false where it is none.
template <travels_as_another Value>
constexpr bool restore(const sent_type<Value>& from, Value& value) {
  auto made = stored_as<Value>::from(from);
  if constexpr (std::same_as<decltype(made), std::optional<Value>>) {
    if (!made) return false;
    value = static_cast<Value&&>(*made);
  } else {
    value = static_cast<Value&&>(made);
  }
  return true;
}

}  // namespace polystore::inline v0
