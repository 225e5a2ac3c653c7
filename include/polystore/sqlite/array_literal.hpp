// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/text.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/reflect/enum_labels.hpp>
#include <polystore/relational/literal_text.hpp>
#include <polystore/sqlite/json_string.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

// Arrays as they stand in SQLite's SQL: the JSON that `array_element` writes, in quotes.
namespace polystore::inline v0::sqlite {

/// How a value that few need is written, alone by `write` and among others by `write_element`, each a `static constexpr
/// void (text&, const Value&)`; specialised beside its codec.
template <class Value>
struct literal;

namespace detail {

template <class Value>
constexpr void write_json_element(text& out, const Value& value) {
  if constexpr (std::is_same_v<Value, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::is_enum_v<Value>) {
    const std::string_view label = reflect::label_of(value);
    if (label.empty()) out += relational::no_literal;
    append_json_string(out, label, true);
  } else if constexpr (std::is_integral_v<Value>) {
    relational::write_integer(out, value);
  } else if constexpr (std::is_floating_point_v<Value>) {
    relational::write_real(out, value);
  } else if constexpr (std::is_convertible_v<const Value&, std::string_view>) {
    append_json_string(out, value, true);
  } else if constexpr (requires { literal<Value>::write_element(out, value); }) {
    literal<Value>::write_element(out, value);
  } else {
    out += '"';
    if constexpr (relational::is_byte_array<Value>) {
      relational::write_bytes(out, value);
    } else if constexpr (std::is_same_v<Value, uuid>) {
      polystore::detail::append_uuid(out, value);
    } else if constexpr (std::is_same_v<Value, decimal>) {
      relational::write_decimal(out, value);
    } else {
      polystore::detail::append_iso(out, value);
    }
    out += '"';
  }
}

}  // namespace detail

/// Writes values as SQLite stores an array of them: `'["it''s", "b"]'`.
template <class Element, std::size_t Size>
constexpr void write_array_literal(text& out, const std::array<Element, Size>& values) {
  out += "'[";
  for (std::size_t i = 0; i < Size; ++i) {
    if (i > 0) out += ',';
    detail::write_json_element(out, values[i]);
  }
  out += "]'";
}

}  // namespace polystore::inline v0::sqlite
