// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/reflect/member.hpp>

#include <type_traits>

namespace polystore::inline v0::verdict {

namespace detail {
template <class Value>
consteval bool counts() {
  return std::is_integral_v<Value> && !std::is_same_v<Value, bool> && sizeof(Value) >= 4;
}
}  // namespace detail

/// A version counts up, in a field that outlasts the row.
template <auto Member>
inline constexpr bool version_counts = detail::counts<reflect::value_of<Member>>();

/// What the store counts up is a number.
template <auto Member>
inline constexpr bool identity_counts =
    std::is_integral_v<reflect::value_of<Member>> && !std::is_same_v<reflect::value_of<Member>, bool>;

/// What the store's clock is written to is a time.
template <auto Member>
inline constexpr bool touch_is_a_time = std::is_same_v<without_null<reflect::value_of<Member>>, timestamp>;

}  // namespace polystore::inline v0::verdict
