// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/reflect/type_name.hpp>

#include <string_view>

namespace polystore::inline v0::reflect {

namespace detail {
template <class Type>
constexpr void write_readable_name(text& out) {
  out += type_name<Type>();
}
template <class Type>
inline constexpr auto frozen_name = freeze<write_readable_name<Type>>();
template <class Type>
constexpr void write_simple_name(text& out) {
  out += simple_name<Type>();
}
template <class Type>
inline constexpr auto frozen_simple_name = freeze<write_simple_name<Type>>();
}  // namespace detail

/// A type's name for messages: copied, so that no signature of the compiler's stays in the program.
template <class Type>
constexpr std::string_view readable_name() {
  return detail::frozen_name<Type>.view();
}
/// The last part of it, copied as well.
template <class Type>
constexpr std::string_view readable_simple_name() {
  return detail::frozen_simple_name<Type>.view();
}

}  // namespace polystore::inline v0::reflect
