// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/array_text.hpp>
#include <polystore/sqlite/codec_decimal.hpp>
#include <polystore/sqlite/codec_enum.hpp>
#include <polystore/sqlite/codec_time.hpp>
#include <polystore/sqlite/json_string.hpp>

#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace polystore::inline v0::sqlite {

/// How a value stands in an array's text: `write(out, value)` and `read(token, value)`, each false for what
/// can't be. A user's own type specialises it.
template <class Value>
struct array_element;

namespace detail {

/// Digits in their shortest spelling that is read back as the same number.
template <class Number>
void append_number(std::string& out, Number value) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, end.ptr);
}
template <class Number>
bool read_number(std::string_view text, Number& value) {
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc{} && end == text.data() + text.size();
}

/// A value that is written as a string.
template <class Value, auto Parse>
struct text_element {
  static bool write(std::string& out, const Value& value) {
    if constexpr (requires { is_storable(value); }) {
      if (!is_storable(value)) return false;
    }
    append_json_string(out, to_string(value));
    return true;
  }
  static bool read(const array_token& token, Value& value) {
    const auto parsed = token.kind == array_token::string ? Parse(token.text) : std::nullopt;
    if (parsed) value = *parsed;
    return parsed.has_value();
  }
};

}  // namespace detail

using detail::array_token;

template <>
struct array_element<bool> {
  static bool write(std::string& out, bool value) {
    out += value ? "true" : "false";
    return true;
  }
  static bool read(const array_token& token, bool& value) {
    value = token.text == "true";
    return token.kind == array_token::boolean;
  }
};
template <detail::integer Integer>
struct array_element<Integer> {
  static bool write(std::string& out, Integer value) {
    detail::append_number(out, value);
    return true;
  }
  static bool read(const array_token& token, Integer& value) {
    return token.kind == array_token::number && detail::read_number(token.text, value);
  }
};
/// JSON has neither NaN nor infinities: they are strings, as PostgreSQL spells them.
template <detail::real Real>
struct array_element<Real> {
  static bool write(std::string& out, Real value) {
    if (value != value) {
      out += "\"NaN\"";
    } else if (value == std::numeric_limits<Real>::infinity()) {
      out += "\"Infinity\"";
    } else if (value == -std::numeric_limits<Real>::infinity()) {
      out += "\"-Infinity\"";
    } else {
      detail::append_number(out, value);
    }
    return true;
  }
  static bool read(const array_token& token, Real& value) {
    if (token.kind == array_token::number) return detail::read_number(token.text, value);
    if (token.kind != array_token::string) return false;
    if (token.text == "NaN") value = std::numeric_limits<Real>::quiet_NaN();
    else if (token.text == "Infinity") value = std::numeric_limits<Real>::infinity();
    else if (token.text == "-Infinity") value = -std::numeric_limits<Real>::infinity();
    else return false;
    return true;
  }
};
template <>
struct array_element<std::string> {
  static bool write(std::string& out, const std::string& value) {
    detail::append_json_string(out, value);
    return polystore::detail::is_storable_text(value);
  }
  static bool read(const array_token& token, std::string& value) {
    value = token.text;
    return token.kind == array_token::string;
  }
};
/// A document among others is a string that holds its text, so that it comes back as it was.
template <>
struct array_element<json> {
  static bool write(std::string& out, const json& value) {
    return is_json(value.text) && array_element<std::string>::write(out, value.text);
  }
  static bool read(const array_token& token, json& value) {
    return array_element<std::string>::read(token, value.text);
  }
};
template <>
struct array_element<bytes> {
  static bool write(std::string& out, const bytes& value) {
    detail::append_json_string(out, to_hex(value));
    return true;
  }
  static bool read(const array_token& token, bytes& value) {
    auto parsed = token.kind == array_token::string ? from_hex(token.text) : std::nullopt;
    if (parsed) value = static_cast<bytes&&>(*parsed);
    return parsed.has_value();
  }
};
template <>
struct array_element<uuid> : detail::text_element<uuid, &parse_uuid> {};
template <>
struct array_element<timestamp> : detail::text_element<timestamp, &parse_timestamp> {};
template <>
struct array_element<local_timestamp> : detail::text_element<local_timestamp, &parse_local_timestamp> {};
template <>
struct array_element<date> : detail::text_element<date, &parse_date> {};
template <>
struct array_element<time_of_day> : detail::text_element<time_of_day, &parse_time_of_day> {};
template <>
struct array_element<interval> : detail::text_element<interval, &parse_interval> {};
template <>
struct array_element<decimal> : detail::text_element<decimal, &parse_decimal> {};

template <class Enum>
  requires(std::is_enum_v<Enum> && !travels_as_another<Enum>)
struct array_element<Enum> {
  static bool write(std::string& out, Enum value) {
    const std::string_view label = reflect::label_of(value);
    detail::append_json_string(out, label);
    return !label.empty();
  }
  static bool read(const array_token& token, Enum& value) {
    const auto found = token.kind == array_token::string ? reflect::value_of_label<Enum>(token.text) : std::nullopt;
    if (found) value = *found;
    return found.has_value();
  }
};

template <class Value>
struct array_element<std::optional<Value>> {
  static bool write(std::string& out, const std::optional<Value>& value) {
    if (value) return array_element<Value>::write(out, *value);
    out += "null";
    return true;
  }
  static bool read(const array_token& token, std::optional<Value>& value) {
    if (token.kind != array_token::null) return array_element<Value>::read(token, value.emplace());
    value.reset();
    return true;
  }
};

}  // namespace polystore::inline v0::sqlite
