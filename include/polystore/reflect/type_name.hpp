// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/reflect/identifier.hpp>

#include <string_view>

namespace polystore::inline v0::reflect {

namespace detail {
template <class Type>
consteval const char* type_spelling() {
  return __PRETTY_FUNCTION__;
}
}  // namespace detail

/// The compiler's spelling of a type, with its namespaces.
template <class Type>
consteval std::string_view type_name() {  // "... [with Type = app::color]"
  std::string_view spelt = detail::type_spelling<Type>();
  spelt.remove_prefix(spelt.find("Type = ") + 7);
  spelt.remove_suffix(1);
  return spelt;
}

/// The last part of a type's name: `color` of `app::color`.
template <class Type>
consteval std::string_view simple_name() {
  const std::string_view spelt = type_name<Type>();
  std::size_t begin = spelt.size();
  while (begin > 0 && in_identifier(spelt[begin - 1])) --begin;
  return spelt.substr(begin);
}

}  // namespace polystore::inline v0::reflect
