// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/stored_as.hpp>

namespace polystore::inline v0 {

/// What becomes of values of a type that the one which stores them can't hold.
enum class loss : unsigned char {
  none,        // there are no such values
  range,       // beyond the store's integers: refused before they are sent
  rounding,    // a time with parts of a microsecond: rounded half-even
  fraction,    // a duration with such parts: refused before it is sent
  conversion,  // what a user's own `stored_as` rounds or refuses
};

namespace detail {
template <class Value>
consteval loss loss_in_conversion() {
  if constexpr (requires { stored_as<Value>::loses; }) {
    return stored_as<Value>::loses;
  } else {
    return loss::none;
  }
}
/// What is lost inside of a value that is a whole of many; documents say it of theirs.
template <class Value>
inline constexpr loss loss_inside = loss::none;
}  // namespace detail

}  // namespace polystore::inline v0
