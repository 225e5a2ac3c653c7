// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/detail/quoted.hpp>
#include <polystore/core/inet_text.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/json_of.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/range_text.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/entity/classification.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/reflect/enum_labels.hpp>
#include <polystore/reflect/fields.hpp>

#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0 {

namespace detail {

template <class Value>
inline constexpr bool is_document = false;
template <class Value>
inline constexpr bool is_document<json_of<Value>> = true;

template <class Value>
concept iterable = requires(const Value& value) {
  value.begin() != value.end();
  *value.begin();
};

template <class Value>
void append_described(std::string& out, const Value& value);

template <class Number>
void append_number(std::string& out, Number value) {
  char digits[48];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}
template <class Values>
void append_list(std::string& out, const Values& values) {
  char before = '[';
  for (const auto& each : values) {
    out += before;
    if (before == ',') out += ' ';
    before = ',';
    if constexpr (requires { each.first, each.second; }) {
      append_described(out, each.first);
      out += ": ";
      append_described(out, each.second);
    } else {
      append_described<std::remove_cvref_t<decltype(each)>>(out, each);
    }
  }
  if (before == '[') out += '[';
  out += ']';
}

/// The fields of a struct, those that its placement calls personal or secret left dark.
template <class Object>
struct append_fields {
  std::string& out;
  template <class... Fields>
  void operator()(const Fields&... fields) const {
    std::size_t index = 0;
    ((append_field(index++, fields)), ...);
  }

 private:
  template <class Field>
  void append_field(std::size_t index, const Field& field) const {
    out += index > 0 ? ", " : "{";
    (out += reflect::names<Object>()[index]) += ": ";
    if constexpr (is_placed<Object>) {
      const sensitivity found = sensitivities<Object>.of[index];
      if (found != sensitivity::open) {
        out += redaction_of(found);
        return;
      }
    }
    append_described(out, field);
  }
};

template <class Value>
void append_described(std::string& out, const Value& value) {
  if constexpr (std::is_same_v<Value, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (travels_as_another<Value>) {
    append_described(out, stored_as<Value>::to(value));
  } else if constexpr (std::is_arithmetic_v<Value>) {
    append_number(out, value);
  } else if constexpr (std::is_convertible_v<const Value&, std::string_view>) {
    append_visible(out += '"', value, true);
    out += '"';
  } else if constexpr (std::is_enum_v<Value>) {
    const std::string_view label = reflect::label_of(value);
    if (label.empty()) append_number(out, static_cast<std::underlying_type_t<Value>>(value));
    out += label;
  } else if constexpr (is_nullable<Value>) {
    value ? append_described(out, *value) : void(out += "null");
  } else if constexpr (is_document<Value>) {
    append_described(out, value.value);
  } else if constexpr (std::is_same_v<Value, json>) {
    append_visible(out, value.text, false);
  } else if constexpr (std::is_same_v<Value, bytes>) {
    (out += "\\x") += to_hex(value);
  } else if constexpr (requires {
                         { to_string(value) } -> std::same_as<std::string>;
                       }) {
    out += to_string(value);
  } else if constexpr (iterable<Value>) {
    append_list(out, value);
  } else {
    reflect::visit(value, append_fields<Value>{out});
    out += '}';
  }
}

}  // namespace detail

/// A placed type's object in words, on one line: `{id: 7, code: "LON-7", remark: null, email: (personal)}`. What its
/// placement calls personal or secret is left dark.
template <class Entity>
  requires is_placed<Entity>
[[nodiscard]] std::string describe(const Entity& object) {
  std::string out;
  detail::append_described(out, object);
  return out;
}

}  // namespace polystore::inline v0
