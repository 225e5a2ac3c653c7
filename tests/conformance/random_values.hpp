// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/inet_text.hpp>
#include <polystore/core/json_of.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/range_text.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/document/document.hpp>
#include <polystore/entity/composite.hpp>
#include <polystore/reflect/fields.hpp>

#include <support/stores.hpp>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

// Random values, more often than not near an end of their type, and the text of each as a server may read it.
namespace polystore_tests {

using random_source = std::mt19937_64;

enum class shade { red, green, dark_blue };

template <class Value>
struct random_value;

/// A number of random length.
template <class Integer>
  requires(std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>)
struct random_value<Integer> {
  static Integer make(random_source& random) {
    const auto bits = static_cast<std::int64_t>(random());
    if constexpr (std::is_same_v<Integer, std::uint64_t>) return random() >> (1 + random() % 63);  // as far as a bigint
    return static_cast<Integer>(bits >> random() % 64);
  }
  static std::string text(Integer value) { return std::to_string(value); }
};
template <>
struct random_value<bool> {
  static bool make(random_source& random) { return random() % 2 == 0; }
  static std::string text(bool value) { return value ? "true" : "false"; }
};

/// Any bits but those of a NaN that is not the usual one, which no text says.
template <class Real>
  requires std::is_floating_point_v<Real>
struct random_value<Real> {
  static Real make(random_source& random) {
    Real value;
    const std::uint64_t bits = random();
    std::memcpy(&value, &bits, sizeof value);
    return value == value ? value : Real(0.5);
  }
  static std::string text(Real value) {
    char digits[40];
    return {digits, std::to_chars(digits, digits + sizeof digits, value).ptr};
  }
};

template <>
struct random_value<std::string> {
  static std::string make(random_source& random) {
    std::string out;
    for (auto size = random() % 12; size > 0; --size) {
      constexpr std::string_view odd = "\"\\'{},()[] \n\t:$?%_-";
      if (random() % 3 == 0) out += odd[random() % odd.size()];
      else append_character(out, static_cast<std::uint32_t>(1 + (random() % 0x10ffff >> random() % 20)));
    }
    return out;
  }
  static void append_character(std::string& out, std::uint32_t point) {
    if (point >= 0xd800 && point < 0xe000) point = 0xfffd;
    if (point < 0x80) {
      out += static_cast<char>(point);
      return;
    }
    const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    out += static_cast<char>((0xff00u >> (more + 1) & 0xffu) | point >> 6 * more);
    for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80u | (point >> 6 * i & 0x3fu));
  }
  static std::string text(const std::string& value) { return value; }
};
template <>
struct random_value<ps::bytes> {
  static ps::bytes make(random_source& random) {
    ps::bytes out(random() % 12);
    for (std::byte& each : out) each = static_cast<std::byte>(random());
    return out;
  }
  static std::string text(const ps::bytes& value) { return "\\x" + ps::to_hex(value); }
};
template <>
struct random_value<ps::uuid> {
  static ps::uuid make(random_source& random) {
    ps::uuid out{};
    for (auto& each : out) each = static_cast<std::uint8_t>(random());
    return out;
  }
  static std::string text(const ps::uuid& value) { return ps::to_string(value); }
};
template <>
struct random_value<shade> {
  static shade make(random_source& random) { return static_cast<shade>(random() % 3); }
  static std::string text(shade value) { return std::string(ps::reflect::label_of(value)); }
};
template <>
struct random_value<ps::json> {
  /// Its keys are in the order in which jsonb keeps them, with jsonb's spaces.
  static ps::json make(random_source& random) {
    switch (random() % 5) {
      case 0: return {"null"};
      case 1: return {random_value<std::int64_t>::text(static_cast<std::int64_t>(random()))};
      case 2: return {"[" + make(random).text + ", " + make(random).text + "]"};
      case 3: return {"{\"a\": " + make(random).text + ", \"b\": true}"};
      default: return {"\"x\\\"" + std::to_string(random() % 1000) + "\""};
    }
  }
  static std::string text(const ps::json& value) { return value.text; }
};
template <>
struct random_value<ps::decimal> {
  static ps::decimal make(random_source& random) {
    std::string digits = random() % 2 ? "-" : "";
    for (auto size = 1 + random() % 38; size > 0; --size) {
      digits += static_cast<char>('0' + (random() % 3 ? random() % 10 : random() % 2 * 9));
    }
    return ps::decimal::of(ps::parse_decimal(digits)->coefficient(), static_cast<int>(random() % 39));
  }
  static std::string text(const ps::decimal& value) { return to_string(value); }
};

template <class Point>
  requires ps::point_in_time<Point>
struct random_value<Point> {
  static Point make(random_source& random) {
    if (random() % 100 == 0) return random() % 2 ? Point::infinity() : Point::minus_infinity();
    const std::int64_t count = static_cast<std::int64_t>(random()) >> random() % 64;
    return {count < Point::earliest().microseconds ? -count : count};
  }
  static std::string text(Point value) { return to_string(value); }
};
template <>
struct random_value<ps::date> {
  static ps::date make(random_source& random) {
    if (random() % 100 == 0) return random() % 2 ? ps::date::infinity() : ps::date::minus_infinity();
    const auto days = random_value<std::int32_t>::make(random);
    return days < ps::date::earliest().days || days > ps::date::latest().days - 1 ? ps::date{0} : ps::date{days};
  }
  static std::string text(ps::date value) { return to_string(value); }
};
template <>
struct random_value<ps::time_of_day> {
  static ps::time_of_day make(random_source& random) { return {static_cast<std::int64_t>(random() % 86'400'000'001)}; }
  static std::string text(ps::time_of_day value) { return to_string(value); }
};
template <>
struct random_value<ps::interval> {
  static ps::interval make(random_source& random) {
    using random_int = random_value<std::int32_t>;
    return {random_int::make(random), random_int::make(random), random_value<std::int64_t>::make(random)};
  }
  static std::string text(const ps::interval& value) { return to_string(value); }
};

template <>
struct random_value<ps::inet> {
  static ps::inet make(random_source& random) {
    ps::inet out = random() % 2 ? ps::inet::v4(0, 0, 0, 0) : ps::inet::v6({});
    for (std::size_t i = 0; i < address_size(out.family); ++i) {
      if (random() % 2) out.address[i] = static_cast<std::uint8_t>(random() % 3 ? random() : 255);
    }
    if (random() % 2) out.prefix = static_cast<std::uint8_t>(random() % (longest_prefix(out.family) + 1u));
    return out;
  }
  static std::string text(const ps::inet& value) { return to_string(value); }
};
template <>
struct random_value<ps::cidr> {
  static ps::cidr make(random_source& random) { return ps::cidr::of(random_value<ps::inet>::make(random)); }
  static std::string text(const ps::cidr& value) { return to_string(value); }
};
template <class Value>
struct random_value<ps::range<Value>> {
  static ps::range<Value> make(random_source& random) {
    std::optional<Value> lower = bound(random), upper = bound(random);
    if (lower && upper && *upper < *lower) std::swap(lower, upper);
    const auto end = [&] { return random() % 2 ? ps::range_end::included : ps::range_end::excluded; };
    return random() % 20 ? ps::range<Value>(lower, upper, end(), end()) : ps::range<Value>();
  }
  static std::optional<Value> bound(random_source& random) {
    if (random() % 8 == 0) return std::nullopt;
    const Value made = random_value<Value>::make(random);
    if constexpr (std::is_integral_v<Value>) return made == std::numeric_limits<Value>::max() ? Value(0) : made;
    return made;
  }
  static std::string text(const ps::range<Value>& value) { return to_string(value); }
};

template <ps::travels_as_another Value>
struct random_value<Value> {
  using sent = ps::sent_type<Value>;
  static Value make(random_source& random) {
    Value out{};
    while (!ps::restore(random_value<sent>::make(random), out)) {
    }
    return out;
  }
  static std::string text(const Value& value) { return random_value<sent>::text(ps::stored_as<Value>::to(value)); }
};

/// A part of an array's or a composite's text.
inline std::string quoted(const std::string& part) {
  std::string out = "\"";
  for (const char c : part) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out += '"';
}
template <class Value>
struct random_value<std::optional<Value>> {
  static std::optional<Value> make(random_source& random) {
    return random() % 4 ? std::optional<Value>(random_value<Value>::make(random)) : std::nullopt;
  }
};
template <class Part>
std::string text_of_part(const Part& part, const char* null) {
  if constexpr (ps::is_nullable<Part>) return part ? text_of_part(*part, null) : null;
  else return quoted(random_value<Part>::text(part));
}
template <class List>
std::string text_of_list(const List& list) {
  std::string out = "{";
  for (const auto& each : list) (out += out.size() > 1 ? "," : "") += text_of_part(each, "NULL");
  return out += '}';
}
template <class Element>
struct random_value<std::vector<Element>> {
  static std::vector<Element> make(random_source& random) {
    std::vector<Element> out(random() % 4);
    for (auto&& each : out) each = random_value<Element>::make(random);
    return out;
  }
  static std::string text(const std::vector<Element>& value) { return text_of_list(value); }
};
template <class Element, std::size_t Size>
struct random_value<std::array<Element, Size>> {
  static std::array<Element, Size> make(random_source& random) {
    std::array<Element, Size> out{};
    for (Element& each : out) each = random_value<Element>::make(random);
    return out;
  }
  static std::string text(const std::array<Element, Size>& value) { return text_of_list(value); }
};

template <class Value>
Value random_members(random_source& random) {
  Value out{};
  ps::reflect::visit(out, [&](auto&... members) {
    ((members = random_value<std::remove_reference_t<decltype(members)>>::make(random)), ...);
  });
  return out;
}
template <ps::composite Value>
struct random_value<Value> {
  static Value make(random_source& random) { return random_members<Value>(random); }
  static std::string text(const Value& value) {
    std::string out, between = "(";
    ps::reflect::visit(
        value, [&](const auto&... members) { (((out += between) += text_of_part(members, ""), between = ","), ...); });
    return out += ')';
  }
};
template <class Value>
struct random_value<ps::json_of<Value>> {
  /// What is kept in it as a document comes back without spaces.
  static ps::json_of<Value> make(random_source& random) {
    Value out = random_members<Value>(random);
    if constexpr (requires { out.rest.text; }) std::erase(out.rest.text, ' ');
    return {out};
  }
  static std::string text(const ps::json_of<Value>& value) { return ps::reflect::to_document(value.value); }
};

/// So many of them, one in ten null.
template <class Value>
std::vector<std::optional<Value>> random_values(std::size_t size, random_source& random) {
  std::vector<std::optional<Value>> all(size);
  for (auto& each : all) {
    if (random() % 10 != 0) each = random_value<Value>::make(random);
  }
  return all;
}

}  // namespace polystore_tests
