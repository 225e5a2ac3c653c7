// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/json.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/reflect/member.hpp>
#include <polystore/verdict/expression.hpp>

#include <string_view>
#include <type_traits>

namespace polystore::inline v0::verdict {

namespace detail {
template <class Field, class Value>
consteval bool default_fits() {
  if constexpr (expression<Value>) {
    return std::is_same_v<typename Value::yields, Field>;
  } else if constexpr (std::is_same_v<Field, json>) {
    return std::is_convertible_v<Value, std::string_view>;
  } else {
    return converts<Field, Value>();
  }
}
}  // namespace detail

/// A default is a value of the field's own type, or an expression that yields one.
template <auto Member, class Value>
inline constexpr bool default_fits_field = detail::default_fits<without_null<reflect::value_of<Member>>, Value>();

}  // namespace polystore::inline v0::verdict
