// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/element.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/json_of.hpp>
#include <polystore/core/range.hpp>
#include <polystore/core/text.hpp>
#include <polystore/expr/like_pattern.hpp>
#include <polystore/reflect/type_name.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::manifests {

template <class Value>
constexpr void write_value_name(text& out);

namespace detail {
template <class Value>
struct class_name {
  static constexpr void write(text& out) {
    constexpr std::string_view simple = reflect::simple_name<Value>();
    out += simple.empty() ? reflect::type_name<Value>() : simple;
  }
};
template <>
struct class_name<std::string> {
  static constexpr void write(text& out) { out += "text"; }
};
template <>
struct class_name<std::string_view> : class_name<std::string> {};
template <class Text, found Where>
struct class_name<like_pattern<Text, Where>> : class_name<std::string> {};
template <class Value>
struct class_name<json_of<Value>> : class_name<json> {};
template <>
struct class_name<bytes> {
  static constexpr void write(text& out) { out += "bytes"; }
};
template <class Value>
struct class_name<range<Value>> {
  static constexpr void write(text& out) {
    out += "range<";
    write_value_name<Value>(out);
    out += '>';
  }
};
}  // namespace detail

/// Writes a field's type in words that are the same for every compiler and store: `int64`, `text`, `uuid[]`.
template <class Value>
constexpr void write_value_name(text& out) {
  using plain = sent_type<without_null<Value>>;
  if constexpr (element_of<plain>::is_array) {
    write_value_name<typename element_of<plain>::type>(out);
    out += "[]";
  } else if constexpr (std::is_same_v<plain, bool>) {
    out += "bool";
  } else if constexpr (std::is_integral_v<plain>) {
    (out += std::is_signed_v<plain> ? "int" : "uint").number(8 * sizeof(plain));
  } else if constexpr (std::is_floating_point_v<plain>) {
    out += sizeof(plain) == 4 ? "float" : "double";
  } else {
    detail::class_name<plain>::write(out);
  }
}

}  // namespace polystore::inline v0::manifests
