// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>

#include <string_view>
#include <type_traits>

namespace polystore::inline v0::sqlite {

/// How a value is stored: INTEGER for numbers without a point, truth values and times, REAL, BLOB, and TEXT for the
/// rest. A user's own type specialises it beside its codec.
template <class Value>
inline constexpr std::string_view storage_of = std::is_integral_v<Value> ? "INTEGER" : "TEXT";
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
