// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/duration.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/expr/expression.hpp>

#include <cstdint>
#include <limits>
#include <type_traits>

// What can be reckoned with, and what comes of it.
namespace polystore::inline v0::detail {

enum class quantity { none, number, instant, local, day, span };

template <class Value>
consteval quantity quantity_kind() {
  if constexpr (std::is_same_v<Value, bool>) return quantity::none;
  else if constexpr (std::is_arithmetic_v<Value> || std::is_same_v<Value, decimal>) return quantity::number;
  else if constexpr (std::is_same_v<Value, timestamp>) return quantity::instant;
  else if constexpr (std::is_same_v<Value, local_timestamp>) return quantity::local;
  else if constexpr (std::is_same_v<Value, date>) return quantity::day;
  else if constexpr (std::is_same_v<Value, interval> || duration_like<Value>) return quantity::span;
  else return quantity::none;
}

template <class Side>
struct quantity_in {
  using type = Side;
};
template <expression Side>
struct quantity_in<Side> {
  using type = without_null<typename Side::yields>;
};
/// The type of a value, or of what an expression yields.
template <class Side>
using quantity_type = typename quantity_in<std::remove_cvref_t<Side>>::type;
template <class Side>
inline constexpr quantity quantity_of = quantity_kind<quantity_type<Side>>();

/// The integer as which a store reckons with one: those without a sign are stored as the next wider type.
template <class Integer>
using stored_integer =
    std::conditional_t<(sizeof(Integer) + std::is_unsigned_v<Integer> <= sizeof(std::int16_t)), std::int16_t,
                       std::conditional_t<(sizeof(Integer) + std::is_unsigned_v<Integer> <= sizeof(std::int32_t)),
                                          std::int32_t, std::int64_t>>;

template <class Left, class Right>
consteval auto sum_of_numbers() {
  if constexpr (std::is_floating_point_v<Left> || std::is_floating_point_v<Right>) {
    return std::type_identity<double>{};
  } else if constexpr (std::is_same_v<Left, decimal> || std::is_same_v<Right, decimal>) {
    return std::type_identity<decimal>{};
  } else if constexpr (std::is_integral_v<Left> && std::is_integral_v<Right>) {
    using left = stored_integer<Left>;
    using right = stored_integer<Right>;
    return std::type_identity<std::conditional_t<(sizeof(left) > sizeof(right)), left, right>>{};
  } else {
    return std::type_identity<void>{};
  }
}
/// The type of a sum, difference or product of two numbers.
template <class Left, class Right>
using number_sum = typename decltype(sum_of_numbers<Left, Right>())::type;

/// A value as one of the type that is bound: a duration as an interval, or as days beside a date.
template <class To, class Value>
constexpr To as_quantity(const Value& value) {
  if constexpr (duration_like<Value> && std::is_same_v<To, interval>) {
    constexpr std::int64_t day = 86'400'000'000;
    const std::int64_t microseconds = microseconds_of(value);
    if constexpr (std::is_same_v<Value, days>) return {0, static_cast<std::int32_t>(microseconds / day), 0};
    else return {0, 0, microseconds};
  } else if constexpr (duration_like<Value>) {
    return static_cast<To>(value.count());
  } else {
    return static_cast<To>(value);
  }
}

}  // namespace polystore::inline v0::detail
