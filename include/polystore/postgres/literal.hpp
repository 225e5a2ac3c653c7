// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/expr/like_pattern.hpp>
#include <polystore/reflect/enum_labels.hpp>
#include <polystore/relational/literal_text.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::postgres {

/// Writes a value as it stands in PostgreSQL's SQL: `'it''s'`, `'2024-02-29T12:00:00Z'`, `0.25`, `ARRAY['a', 'b']`.
template <class Value>
constexpr void write_literal(text& out, const Value& value);

/// How a value that few need is written, `static constexpr void write(text&, const Value&)`; specialised beside its
/// codec.
template <class Value>
struct literal;

namespace detail {
template <class Element, std::size_t Size>
constexpr void write_array_literal(text& out, const std::array<Element, Size>& value) {
  if constexpr (Size == 0) {
    out += "'{}'";
  } else {
    std::string_view between = "ARRAY[";
    for (const Element& each : value) {
      out += between;
      write_literal(out, each);
      between = ", ";
    }
    out += ']';
  }
}
template <class Value>
inline constexpr bool is_array_literal = false;
template <class Element, std::size_t Size>
inline constexpr bool is_array_literal<std::array<Element, Size>> = true;
}  // namespace detail

template <class Value>
constexpr void write_literal(text& out, const Value& value) {
  if constexpr (travels_as_another<Value>) {
    write_literal(out, stored_as<Value>::to(value));
  } else if constexpr (std::is_same_v<Value, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::is_enum_v<Value>) {
    const std::string_view label = reflect::label_of(value);
    if (label.empty()) out += relational::no_literal;
    relational::write_quoted(out, label);
  } else if constexpr (std::is_integral_v<Value>) {
    relational::write_integer(out, value);
  } else if constexpr (std::is_floating_point_v<Value>) {
    relational::write_real(out, value);
    if constexpr (std::is_same_v<Value, float>) {  // else the server compares with a number that is no float
      if (!relational::has_short_double(value)) out += "::real";
    }
  } else if constexpr (std::is_convertible_v<const Value&, std::string_view>) {
    relational::write_quoted(out, value);
  } else if constexpr (std::is_same_v<Value, json>) {
    relational::write_quoted(out, value.text);
  } else if constexpr (std::is_same_v<Value, decimal>) {
    relational::write_decimal(out, value);
  } else if constexpr (relational::is_byte_array<Value>) {
    out += "'\\x";
    relational::write_bytes(out, value);
    out += '\'';
  } else if constexpr (is_like_pattern<Value>) {
    relational::write_pattern(out, value);
  } else if constexpr (detail::is_array_literal<Value>) {
    detail::write_array_literal(out, value);
  } else if constexpr (requires { literal<Value>::write(out, value); }) {
    literal<Value>::write(out, value);
  } else {
    out += '\'';
    if constexpr (std::is_same_v<Value, uuid>) {
      polystore::detail::append_uuid(out, value);
    } else {
      polystore::detail::append_iso(out, value);
    }
    out += '\'';
  }
}

}  // namespace polystore::inline v0::postgres
