// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/postgres/column_type.hpp>
#include <polystore/postgres/parameters.hpp>
#include <polystore/reflect/readable_name.hpp>

#include <bit>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::postgres {

namespace detail {

/// An integer that travels as a wider or signed one.
template <class Integer, class Wire>
struct integer_codec {
  static void encode(parameters& to, std::size_t index, Integer value) {
    if constexpr (std::is_unsigned_v<Integer> && sizeof(Integer) >= sizeof(Wire)) {
      if (value > static_cast<Integer>(std::numeric_limits<Wire>::max())) {
        to.refuse(index, reflect::readable_name<Integer>(),
                  "is too large for bigint, which has a sign; store it as decimal");
      }
    }
    to.put_word(index, static_cast<Wire>(value));
  }
  static bool decode(cell from, Integer& value) {
    if (from.size != static_cast<int>(sizeof(Wire))) return false;
    const Wire read = load<Wire>(from.data);
    if constexpr (!std::is_same_v<Integer, Wire>) {
      if constexpr (std::is_unsigned_v<Integer>) {
        if (read < 0) return false;
      }
      if constexpr (sizeof(Integer) < sizeof(Wire)) {
        if (read > static_cast<Wire>(std::numeric_limits<Integer>::max())) return false;
        if (std::is_signed_v<Integer> && read < static_cast<Wire>(std::numeric_limits<Integer>::min())) return false;
      }
    }
    value = static_cast<Integer>(read);
    return true;
  }
};

template <class Float, class Wire>
struct float_codec {
  static void encode(parameters& to, std::size_t index, Float value) { to.put_word(index, std::bit_cast<Wire>(value)); }
  static bool decode(cell from, Float& value) {
    if (from.size != static_cast<int>(sizeof(Wire))) return false;
    value = std::bit_cast<Float>(load<Wire>(from.data));
    return true;
  }
};

}  // namespace detail

template <>
struct codec<bool> {
  static void encode(parameters& to, std::size_t index, bool value) {
    to.put_word(index, static_cast<std::uint8_t>(value));
  }
  static bool decode(cell from, bool& value) {
    if (from.size != 1) return false;
    value = *from.data != 0;
    return true;
  }
};
template <>
struct codec<std::int8_t> : detail::integer_codec<std::int8_t, std::int16_t> {};
template <>
struct codec<std::uint8_t> : detail::integer_codec<std::uint8_t, std::int16_t> {};
template <>
struct codec<std::int16_t> : detail::integer_codec<std::int16_t, std::int16_t> {};
template <>
struct codec<std::uint16_t> : detail::integer_codec<std::uint16_t, std::int32_t> {};
template <>
struct codec<std::int32_t> : detail::integer_codec<std::int32_t, std::int32_t> {};
template <>
struct codec<std::uint32_t> : detail::integer_codec<std::uint32_t, std::int64_t> {};
template <>
struct codec<long> : detail::integer_codec<long, std::int64_t> {};
template <>
struct codec<unsigned long> : detail::integer_codec<unsigned long, std::int64_t> {};
template <>
struct codec<long long> : detail::integer_codec<long long, std::int64_t> {};
template <>
struct codec<unsigned long long> : detail::integer_codec<unsigned long long, std::int64_t> {};
template <>
struct codec<float> : detail::float_codec<float, std::uint32_t> {};
template <>
struct codec<double> : detail::float_codec<double, std::uint64_t> {};

template <>
struct codec<std::string_view> {
  static void encode(parameters& to, std::size_t index, std::string_view value) {
    to.put_view(index, value.data(), value.size());
  }
};
template <>
struct codec<std::string> {
  static void encode(parameters& to, std::size_t index, const std::string& value) {
    to.put_view(index, value.data(), value.size());
  }
  static bool decode(cell from, std::string& value) {
    value.assign(from.data, static_cast<std::size_t>(from.size));
    return true;
  }
};
template <>
struct codec<bytes> {
  static void encode(parameters& to, std::size_t index, const bytes& value) {
    to.put_view(index, reinterpret_cast<const char*>(value.data()), value.size());
  }
  static bool decode(cell from, bytes& value) {
    value.resize(static_cast<std::size_t>(from.size));
    if (from.size > 0) std::memcpy(value.data(), from.data, value.size());
    return true;
  }
};
template <>
struct codec<uuid> {
  static void encode(parameters& to, std::size_t index, const uuid& value) {
    to.put_view(index, reinterpret_cast<const char*>(value.begin()), 16);
  }
  static bool decode(cell from, uuid& value) {
    if (from.size != 16) return false;
    std::memcpy(value.begin(), from.data, 16);
    return true;
  }
};

namespace detail {
/// The text of a document: jsonb has its version before it, json nothing.
inline bool read_json(cell from, std::string_view& text) {
  if (from.size < 1) return false;
  const bool has_version = from.data[0] == 1;
  text = from.view().substr(has_version);
  return has_version || static_cast<unsigned char>(from.data[0]) >= '\t';  // versions to come are no JSON
}
}  // namespace detail

/// Sent as text, which the server parses anyway.
template <>
struct codec<json> {
  static void encode(parameters& to, std::size_t index, const json& value) {
    if (value.text.find('\0') != std::string::npos) {  // a text ends there
      refuse<value_out_of_range>(
          "polystore: a JSON document contains a NUL character; write it \\u0000, which jsonb refuses too");
    }
    to.put_view(index, value.text.c_str(), value.text.size(), 0);
  }
  static bool decode(cell from, json& value) {
    std::string_view text;
    if (!detail::read_json(from, text)) return false;
    value.text = text;
    return true;
  }
};

}  // namespace polystore::inline v0::postgres
