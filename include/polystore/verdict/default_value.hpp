// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/json.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/reflect/member.hpp>
#include <polystore/verdict/expression.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <vector>

namespace polystore::inline v0::verdict {

namespace detail {
template <class Value>
struct list_traits {
  static constexpr bool is_list = false, is_vector = false;
};
template <class Element, std::size_t Size>
struct list_traits<std::array<Element, Size>> {
  static constexpr bool is_list = true, is_vector = false;
};
template <class Element>
struct list_traits<std::vector<Element>> {
  static constexpr bool is_list = false, is_vector = true;
};
template <class Value>
consteval bool is_list() {
  return list_traits<Value>::is_list;
}
template <class Value>
consteval bool is_vector() {
  return list_traits<Value>::is_vector;
}

template <class Field, class Value>
consteval bool default_fits();

template <class Field, class Value, std::size_t Size>
consteval bool list_fits(const std::vector<Field>*, const std::array<Value, Size>*) {
  return Size == 0 || default_fits<without_null<Field>, Value>();
}
template <class Field, std::size_t Fields, class Value, std::size_t Size>
consteval bool list_fits(const std::array<Field, Fields>*, const std::array<Value, Size>*) {
  return Size == Fields && default_fits<without_null<Field>, Value>();
}
consteval bool list_fits(const void*, const void*) { return false; }

template <class Field, class Value>
consteval bool default_fits() {
  if constexpr (expression<Value>) {
    return std::is_same_v<typename Value::yields, Field>;
  } else if constexpr (std::is_same_v<Field, json>) {
    return std::is_convertible_v<Value, std::string_view>;
  } else if constexpr (is_list<Value>()) {
    return list_fits(static_cast<const Field*>(nullptr), static_cast<const Value*>(nullptr));
  } else if constexpr (is_vector<Field>()) {  // a constant can't hold what a vector allocates
    return false;
  } else {
    return converts<Field, Value>();
  }
}
}  // namespace detail

/// A default is a value of the field's own type, or an expression that yields one.
template <auto Member, class Value>
inline constexpr bool default_fits_field = detail::default_fits<without_null<reflect::value_of<Member>>, Value>();

}  // namespace polystore::inline v0::verdict
