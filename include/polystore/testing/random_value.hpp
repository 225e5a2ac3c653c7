// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/inet.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/json_of.hpp>
#include <polystore/core/range.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/reflect/enum_labels.hpp>
#include <polystore/reflect/fields.hpp>
#include <polystore/verdict/testing.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

// Values such as an application might have: none is negative, infinite or far from today.
namespace polystore::inline v0::testing {

/// Numbers that look random and are the same for the same seed.
class random_source {
 public:
  constexpr explicit random_source(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint64_t next() {
    std::uint64_t bits = state_ += 0x9e3779b97f4a7c15u;
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111ebu;
    return bits ^ bits >> 31;
  }
  /// A number below a limit, which is above zero.
  constexpr std::uint64_t below(std::uint64_t limit) { return next() % limit; }

 private:
  std::uint64_t state_;
};

/// How long a text may be, and how many digits a number has before and behind the point.
struct value_limits {
  std::size_t characters = 24;
  int whole = 10, fraction = 2;
  bool is_exact = false;  // no shorter text either
};

/// How a random value of a type is made; specialise it for types of yours.
template <class Value>
struct random_value {
  static_assert(verdict::random_values_are_known<Value>,
                "polystore: no random values of this type are known; specialise ps::testing::random_value for it");
  static void fill(random_source& random, Value& value, const value_limits&) {
    if constexpr (verdict::random_values_are_known<Value>) {
      reflect::visit(value, [&](auto&... fields) {
        (random_value<std::remove_reference_t<decltype(fields)>>::fill(random, fields, {}), ...);
      });
    }
  }
};

template <class Integer>
  requires std::is_integral_v<Integer>
struct random_value<Integer> {
  static void fill(random_source& random, Integer& value, const value_limits&) {
    constexpr int bits = std::numeric_limits<Integer>::digits;
    value = static_cast<Integer>(random.next() >> (bits < 40 ? 64 - bits : 24));
  }
};
template <class Real>
  requires std::is_floating_point_v<Real>
struct random_value<Real> {  // in 64ths, which every store keeps
  static void fill(random_source& random, Real& value, const value_limits&) {
    value = static_cast<Real>(random.below(1u << 20)) / 64;
  }
};
template <class Enum>
  requires std::is_enum_v<Enum>
struct random_value<Enum> {
  static void fill(random_source& random, Enum& value, const value_limits&) {
    value = reflect::label_table_of<Enum>[random.below(reflect::label_count<Enum>)].value;
  }
};
template <>
struct random_value<std::string> {
  static void fill(random_source& random, std::string& value, const value_limits& limits) {
    const std::size_t least = limits.is_exact || limits.characters < 8 ? limits.characters : 8;
    value.resize(least + random.below(limits.characters - least + 1));
    for (char& each : value) each = static_cast<char>('a' + random.below(26));
  }
};
template <>
struct random_value<bytes> {
  static void fill(random_source& random, bytes& value, const value_limits&) {
    value.resize(1 + random.below(16));
    for (std::byte& each : value) each = static_cast<std::byte>(random.next());
  }
};
template <>
struct random_value<uuid> {
  static void fill(random_source& random, uuid& value, const value_limits&) {
    for (std::size_t i = 0; i < 16; ++i) value.data[i] = static_cast<std::uint8_t>(random.next());
    value.data[6] = static_cast<std::uint8_t>(0x40 | (value.data[6] & 0x0f));
    value.data[8] = static_cast<std::uint8_t>(0x80 | (value.data[8] & 0x3f));
  }
};
template <>
struct random_value<decimal> {
  static void fill(random_source& random, decimal& value, const value_limits& limits) {
    const auto digits = static_cast<unsigned>(limits.whole + limits.fraction);
    int128 coefficient = 0;
    for (unsigned i = 0; i < digits; ++i) coefficient = coefficient * 10 + static_cast<int128>(random.below(10));
    value = decimal::of(coefficient, limits.fraction);
  }
};
template <>
struct random_value<json> {
  static void fill(random_source& random, json& value, const value_limits&) {
    value.text = "{\"number\": " + std::to_string(random.below(1000)) + "}";
  }
};
template <class Value>
struct random_value<json_of<Value>> {
  static void fill(random_source& random, json_of<Value>& value, const value_limits&) {
    random_value<Value>::fill(random, value.value, {});
  }
};

/// From the year 2000 to 2040.
template <point_in_time Point>
struct random_value<Point> {
  static void fill(random_source& random, Point& value, const value_limits&) {
    value.microseconds = static_cast<std::int64_t>(946'684'800'000'000 + random.below(1'262'304'000'000'000));
  }
};
template <>
struct random_value<date> {
  static void fill(random_source& random, date& value, const value_limits&) {
    value.days = static_cast<std::int32_t>(10'957 + random.below(14'610));
  }
};
template <>
struct random_value<time_of_day> {
  static void fill(random_source& random, time_of_day& value, const value_limits&) {
    value.microseconds = static_cast<std::int64_t>(random.below(86'400'000'000));
  }
};
template <>
struct random_value<interval> {
  static void fill(random_source& random, interval& value, const value_limits&) {
    value = {static_cast<std::int32_t>(random.below(24)), static_cast<std::int32_t>(random.below(31)),
             static_cast<std::int64_t>(random.below(86'400'000'000))};
  }
};
template <>
struct random_value<inet> {
  static void fill(random_source& random, inet& value, const value_limits&) {
    const auto byte = [&] { return static_cast<std::uint8_t>(random.next()); };
    value = inet::v4(10, byte(), byte(), byte());
  }
};
template <>
struct random_value<cidr> {
  static void fill(random_source& random, cidr& value, const value_limits&) {
    value = cidr::of(inet::v4(10, static_cast<std::uint8_t>(random.next()), 0, 0, 16));
  }
};
template <class Value>
struct random_value<range<Value>> {
  static void fill(random_source& random, range<Value>& value, const value_limits& limits) {
    Value from{}, until{};
    random_value<Value>::fill(random, from, limits);
    random_value<Value>::fill(random, until, limits);
    value = until < from ? range<Value>(until, from) : range<Value>(from, until);
  }
};

/// One in four is null.
template <class Value>
struct random_value<std::optional<Value>> {
  static void fill(random_source& random, std::optional<Value>& value, const value_limits& limits) {
    value.reset();
    if (random.below(4) > 0) random_value<Value>::fill(random, value.emplace(), limits);
  }
};
template <class Value>
struct random_value<std::vector<Value>> {
  static void fill(random_source& random, std::vector<Value>& value, const value_limits& limits) {
    value.clear();
    for (auto size = random.below(5); size > 0; --size) {
      Value made{};
      random_value<Value>::fill(random, made, limits);
      value.push_back(static_cast<Value&&>(made));
    }
  }
};
template <class Value, std::size_t Size>
struct random_value<std::array<Value, Size>> {
  static void fill(random_source& random, std::array<Value, Size>& value, const value_limits& limits) {
    for (Value& each : value) random_value<Value>::fill(random, each, limits);
  }
};
template <travels_as_another Value>
struct random_value<Value> {
  static void fill(random_source& random, Value& value, const value_limits& limits) {
    sent_type<Value> sent{};
    do {
      random_value<sent_type<Value>>::fill(random, sent, limits);
    } while (!restore(sent, value));
  }
};

}  // namespace polystore::inline v0::testing
