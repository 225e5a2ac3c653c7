// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/stored_as.hpp>

#include <array>
#include <cstddef>
#include <type_traits>
#include <vector>

namespace polystore::inline v0 {

/// What a vector or an array is made of; any other value is its own element, bytes too.
template <class Value>
struct element_of {
  static constexpr bool is_array = false;
  using type = Value;
};
template <class Element>
  requires(!std::is_same_v<std::vector<Element>, bytes>)
struct element_of<std::vector<Element>> {
  static constexpr bool is_array = true;
  using type = without_null<Element>;
};
template <class Element, std::size_t Size>
struct element_of<std::array<Element, Size>> : element_of<std::vector<Element>> {};

/// Whether a value travels as an array, unless it is null.
template <class Value>
inline constexpr bool is_array_value = element_of<sent_type<without_null<Value>>>::is_array;

}  // namespace polystore::inline v0
