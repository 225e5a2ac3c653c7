// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::verdict {

namespace detail {
template <class Type>
consteval bool is_cast_number() {
  return (std::is_arithmetic_v<Type> && !std::is_same_v<Type, bool>) || std::is_same_v<Type, decimal>;
}
template <class Type>
consteval bool is_cast_text() {
  return std::is_same_v<Type, std::string> || std::is_same_v<Type, std::string_view>;
}
/// What is spelt the same way whatever the session's settings are.
template <class Type>
consteval bool is_spelt_one_way() {
  return is_cast_number<Type>() || is_cast_text<Type>() || std::is_same_v<Type, bool> || std::is_enum_v<Type> ||
         std::is_same_v<Type, uuid> || std::is_same_v<Type, json>;
}
}  // namespace detail

/// A store can turn a value of one type into one of the other, and always in the same way.
template <class From, class To>
inline constexpr bool cast_is_defined =
    std::is_same_v<From, To> || (detail::is_cast_number<From>() && detail::is_cast_number<To>()) ||
    (detail::is_spelt_one_way<From>() && std::is_same_v<To, std::string>) ||
    (detail::is_cast_text<From>() && detail::is_spelt_one_way<To>()) ||
    (std::is_same_v<From, bool> && std::is_same_v<To, std::int32_t>) ||
    (std::is_same_v<From, std::int32_t> && std::is_same_v<To, bool>) ||
    (std::is_same_v<From, local_timestamp> && (std::is_same_v<To, date> || std::is_same_v<To, time_of_day>)) ||
    (std::is_same_v<From, date> && std::is_same_v<To, local_timestamp>);

}  // namespace polystore::inline v0::verdict
