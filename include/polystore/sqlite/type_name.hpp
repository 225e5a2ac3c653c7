// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace polystore::inline v0::sqlite {

namespace detail {
template <class Value>
constexpr std::string_view storage_of_scalar() {
  constexpr bool is_character = std::is_same_v<Value, char> || std::is_same_v<Value, wchar_t> ||
                                std::is_same_v<Value, char8_t> || std::is_same_v<Value, char16_t> ||
                                std::is_same_v<Value, char32_t>;
  if (std::is_enum_v<Value>) return "TEXT";
  return std::is_integral_v<Value> && !is_character && sizeof(Value) <= 8 ? "INTEGER" : "";
}
}  // namespace detail

/// How a value is stored: INTEGER for numbers without a point, truth values and times, REAL, BLOB, or TEXT; empty where
/// it can't be. A user's own type specialises it beside its codec.
template <class Value>
inline constexpr std::string_view storage_of = detail::storage_of_scalar<Value>();
template <>
inline constexpr std::string_view storage_of<std::string> = "TEXT";
template <>
inline constexpr std::string_view storage_of<json> = "TEXT";
/// A JSON array.
template <class Element>
inline constexpr std::string_view storage_of<std::vector<Element>> =
    storage_of<without_null<Element>>.empty() ? "" : "TEXT";
template <class Element, std::size_t Size>
inline constexpr std::string_view storage_of<std::array<Element, Size>> = storage_of<std::vector<Element>>;
template <class Nested>
inline constexpr std::string_view storage_of<std::vector<std::vector<Nested>>> = "";
template <class Nested, std::size_t Size>
inline constexpr std::string_view storage_of<std::vector<std::array<Nested, Size>>> = "";
template <>
inline constexpr std::string_view storage_of<std::vector<bytes>> = "TEXT";
template <travels_as_another Value>
inline constexpr std::string_view storage_of<Value> = storage_of<sent_type<Value>>;
template <>
inline constexpr std::string_view storage_of<float> = "REAL";
template <>
inline constexpr std::string_view storage_of<double> = "REAL";
template <>
inline constexpr std::string_view storage_of<bytes> = "BLOB";
template <>
inline constexpr std::string_view storage_of<uuid> = "BLOB";
template <>
inline constexpr std::string_view storage_of<timestamp> = "INTEGER";
template <>
inline constexpr std::string_view storage_of<local_timestamp> = "INTEGER";
template <>
inline constexpr std::string_view storage_of<time_of_day> = "INTEGER";
template <>
inline constexpr std::string_view storage_of<date> = "INTEGER";
template <>
inline constexpr std::string_view storage_of<decimal> = "TEXT COLLATE polystore_decimal";
template <>
inline constexpr std::string_view storage_of<interval> = "TEXT COLLATE polystore_interval";

}  // namespace polystore::inline v0::sqlite
