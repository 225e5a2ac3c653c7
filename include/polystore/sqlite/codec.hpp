// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/json_syntax.hpp>
#include <polystore/core/uuid.hpp>
#include <polystore/reflect/readable_name.hpp>
#include <polystore/sqlite/cell.hpp>
#include <polystore/sqlite/parameters.hpp>

#include <concepts>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace polystore::inline v0::sqlite {

namespace detail {
template <class Value>
concept integer = std::integral<Value> && !std::same_as<Value, bool> && !std::same_as<Value, char> &&
                  !std::same_as<Value, wchar_t> && !std::same_as<Value, char8_t> && !std::same_as<Value, char16_t> &&
                  !std::same_as<Value, char32_t> && sizeof(Value) <= 8;
template <class Value>
concept real = std::same_as<Value, float> || std::same_as<Value, double>;
}  // namespace detail

/// INTEGER 0 or 1.
template <>
struct codec<bool> {
  static void encode(parameters& to, std::size_t index, bool value) { to.put_integer(index, value); }
  static bool decode(cell from, bool& value) {
    std::int64_t read;
    if (!from.read_integer(read) || (read != 0 && read != 1)) return false;
    value = read == 1;
    return true;
  }
};

/// INTEGER, 64 bits with a sign: an unsigned value above that is refused, one that is too large for the field
/// is not read.
template <detail::integer Integer>
struct codec<Integer> {
  static void encode(parameters& to, std::size_t index, Integer value) {
    if (!std::in_range<std::int64_t>(value)) {
      to.refuse(index, reflect::readable_name<Integer>(),
                "is too large for INTEGER, which has a sign; store it as decimal");
    }
    to.put_integer(index, static_cast<std::int64_t>(value));
  }
  static bool decode(cell from, Integer& value) {
    std::int64_t read;
    if (!from.read_integer(read) || !std::in_range<Integer>(read)) return false;
    value = static_cast<Integer>(read);
    return true;
  }
};

/// REAL. The infinities are stored; a NaN is refused, for SQLite has none, and the sign of a negative zero is
/// lost in a table. A double read into a float is rounded.
template <detail::real Real>
struct codec<Real> {
  static void encode(parameters& to, std::size_t index, Real value) {
    if (value != value) {
      to.refuse(index, reflect::readable_name<Real>(),
                "is not a number, which SQLite can't store; use a std::optional");
    }
    to.put_real(index, static_cast<double>(value));
  }
  static bool decode(cell from, Real& value) {
    double read;
    if (!from.read_real(read)) return false;
    constexpr double most = static_cast<double>(std::numeric_limits<Real>::max());
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if ((read > most && read < infinity) || (read < -most && read > -infinity)) return false;
    value = static_cast<Real>(read);
    return true;
  }
};

/// TEXT, byte for byte. Only put: what is read must live somewhere.
template <>
struct codec<std::string_view> {
  static void encode(parameters& to, std::size_t index, std::string_view value) { to.put_text(index, value); }
};
template <>
struct codec<std::string> {
  static void encode(parameters& to, std::size_t index, const std::string& value) { to.put_text(index, value); }
  static bool decode(cell from, std::string& value) {
    std::string_view read;
    if (!from.read_text(read)) return false;
    value = read;
    return true;
  }
};

/// TEXT as it came; what is no document is refused.
template <>
struct codec<json> {
  static void encode(parameters& to, std::size_t index, const json& value) {
    if (!is_json(value.text)) to.refuse(index, "json", "is no JSON document");
    to.put_text(index, value.text);
  }
  static bool decode(cell from, json& value) { return codec<std::string>::decode(from, value.text); }
};

/// BLOB.
template <>
struct codec<bytes> {
  static void encode(parameters& to, std::size_t index, const bytes& value) { to.put_blob(index, as_text(value)); }
  static bool decode(cell from, bytes& value) {
    std::string_view read;
    if (!from.read_blob(read)) return false;
    value = bytes_of(read);
    return true;
  }
};

/// BLOB of 16 bytes.
template <>
struct codec<uuid> {
  static void encode(parameters& to, std::size_t index, const uuid& value) {
    to.put_blob(index, {reinterpret_cast<const char*>(value.begin()), 16});
  }
  static bool decode(cell from, uuid& value) {
    std::string_view read;
    if (!from.read_blob(read) || read.size() != 16) return false;
    std::memcpy(value.begin(), read.data(), 16);
    return true;
  }
};

}  // namespace polystore::inline v0::sqlite
