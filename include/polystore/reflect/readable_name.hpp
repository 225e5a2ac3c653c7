// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/reflect/type_name.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::reflect {

namespace detail {
/// Writes a type as its users know it: std::string for what the compiler calls a std::__cxx11::basic_string<char>.
constexpr void write_without_aliases(text& out, std::string_view spelt) {
  constexpr std::string_view string = "basic_string<char>", view = "basic_string_view<char>", inner = "__cxx11::";
  for (std::size_t at = spelt.find('_'); at != spelt.npos; at = spelt.find('_', at)) {
    const std::size_t word = spelt.substr(0, at).ends_with("basic") ? at - 5 : at;
    const std::string_view rest = spelt.substr(word);
    const bool is_string = rest.starts_with(string), is_view = rest.starts_with(view),
               is_inner = rest.starts_with(inner);
    if (!is_string && !is_view && !is_inner) {
      ++at;
      continue;
    }
    out += spelt.substr(0, word);
    out += is_string ? "string" : is_view ? "string_view" : "";
    spelt = rest.substr(is_string ? string.size() : is_view ? view.size() : inner.size());
    if (!is_inner && spelt.starts_with(" >")) spelt.remove_prefix(1);
    at = 0;
  }
  out += spelt;
}
template <class Type>
constexpr void write_readable_name(text& out) {
  write_without_aliases(out, type_name<Type>());
}
template <class Type>
inline constexpr const auto& frozen_name = frozen<write_readable_name<Type>>;
template <class Type>
constexpr void write_simple_name(text& out) {
  out += simple_name<Type>();
}
template <class Type>
inline constexpr const auto& frozen_simple_name = frozen<write_simple_name<Type>>;
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
