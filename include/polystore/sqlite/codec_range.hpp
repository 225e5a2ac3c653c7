// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/range.hpp>
#include <polystore/expr/ranges.hpp>
#include <polystore/relational/spelling.hpp>
#include <polystore/sqlite/array_element.hpp>
#include <polystore/sqlite/array_literal.hpp>
#include <polystore/sqlite/codec_time.hpp>
#include <polystore/sqlite/type_name.hpp>
#include <polystore/verdict/range.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

// A BLOB whose bytes are in the order of the ranges: whether there are values, the lower bound, the upper bound. A bound
// is its number with the highest byte first, between two bytes that put an absent and an included one in their places.
namespace polystore::inline v0::sqlite {

namespace detail {

template <class Value>
consteval std::string_view storage_of_range() {
  static_assert(
      verdict::range_has_an_order<Value>,
      "polystore: SQLite can't keep ranges of decimals in order; make the two bounds columns of their own, or "
      "keep a range of integers");
  return "BLOB";
}

template <class Value>
constexpr auto& count_in(Value& value) {
  if constexpr (std::is_integral_v<Value>) {
    return value;
  } else if constexpr (std::is_same_v<std::remove_const_t<Value>, date>) {
    return value.days;
  } else {
    return value.microseconds;
  }
}

/// A number whose bytes are in its order: the sign's bit is turned.
template <class Out>
constexpr void append_ordered(Out& out, std::int64_t count) {
  const std::uint64_t turned = static_cast<std::uint64_t>(count) ^ (std::uint64_t{1} << 63);
  for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(turned >> shift & 255u);
}
inline std::int64_t ordered_count(std::string_view from) {
  std::uint64_t turned = 0;
  for (const char c : from) turned = turned << 8 | static_cast<unsigned char>(c);
  return static_cast<std::int64_t>(turned ^ (std::uint64_t{1} << 63));
}

// The bytes before and behind a bound, for a lower one and an upper one.
struct end_marks {
  char absent, present, included, excluded;
};
inline constexpr end_marks lower_marks{0, 1, 0, 1}, upper_marks{1, 0, 1, 0};

template <class Out, class Value>
constexpr void append_end(Out& out, const std::optional<Value>& bound, bool is_included, end_marks marks) {
  out += bound ? marks.present : marks.absent;
  if (!bound) return;
  append_ordered(out, count_in(*bound));
  out += is_included ? marks.included : marks.excluded;
}
template <class Out, class Value>
constexpr void append_range(Out& out, const range<Value>& value) {
  out += value.is_empty() ? '\0' : '\1';
  if (value.is_empty()) return;
  append_end(out, value.lower(), value.includes_lower(), lower_marks);
  append_end(out, value.upper(), value.includes_upper(), upper_marks);
}
template <class Value>
std::string ordered_range(const range<Value>& value) {
  std::string out;
  append_range(out, value);
  return out;
}

template <class Value>
constexpr bool is_bound(const std::optional<Value>& bound) {
  if constexpr (!std::is_integral_v<Value>) return !bound || is_storable(*bound);
  return true;
}
template <class Value>
bool read_end(std::string_view& rest, std::optional<Value>& bound, range_end& end, end_marks marks) {
  if (rest.empty()) return false;
  const bool is_absent = rest[0] == marks.absent;
  if (is_absent) {
    rest.remove_prefix(1);
    return true;
  }
  if (rest.size() < 10 || rest[0] != marks.present) return false;
  const std::int64_t count = ordered_count(rest.substr(1, 8));
  auto& held = count_in(bound.emplace());
  held = static_cast<std::remove_reference_t<decltype(held)>>(count);
  end = rest[9] == marks.included ? range_end::included : range_end::excluded;
  rest.remove_prefix(10);
  return held == count && is_bound(bound);
}
template <class Value>
bool read_ordered_range(std::string_view from, range<Value>& value) {
  value = {};
  if (from == std::string_view("\0", 1)) return true;
  if (from.empty() || from[0] != 1) return false;
  std::optional<Value> lower, upper;
  auto lower_end = range_end::excluded, upper_end = range_end::excluded;
  std::string_view rest = from.substr(1);
  if (!read_end(rest, lower, lower_end, lower_marks) || !read_end(rest, upper, upper_end, upper_marks)) return false;
  const std::optional<range<Value>> read = range<Value>::from_store(lower, upper, lower_end, upper_end);
  if (read) value = *read;
  return read && ordered_range(value) == from;
}

}  // namespace detail

template <class Value>
inline constexpr std::string_view storage_of<range<Value>> = detail::storage_of_range<Value>();

template <class Value>
struct codec<range<Value>> {
  static void encode(parameters& to, std::size_t index, const range<Value>& value) {
    if (!detail::is_bound(value.lower()) || !detail::is_bound(value.upper())) {
      to.refuse(index, reflect::readable_name<range<Value>>(), "has a bound outside the range of its type");
    }
    to.put_blob(index, detail::ordered_range(value));
  }
  static bool decode(cell from, range<Value>& value) {
    std::string_view read;
    return from.read_blob(read) && detail::read_ordered_range(read, value);
  }
};

namespace detail {
/// Takes bytes and writes two digits for each.
struct hexadecimal_digits {
  text& out;
  constexpr hexadecimal_digits& operator+=(char byte) {
    polystore::detail::append_hexadecimal(out, static_cast<unsigned char>(byte));
    return *this;
  }
};
template <class Value>
constexpr void write_range(text& out, const range<Value>& value) {
  if (!is_bound(value.lower()) || !is_bound(value.upper())) out += relational::no_literal;
  hexadecimal_digits digits{out};
  append_range(digits, value);
}
}  // namespace detail

template <class Value>
struct literal<range<Value>> {
  static constexpr void write(text& out, const range<Value>& value) {
    out += "X'";
    detail::write_range(out, value);
    out += '\'';
  }
  static constexpr void write_element(text& out, const range<Value>& value) {
    out += '"';
    detail::write_range(out, value);
    out += '"';
  }
};

/// The same bytes in hexadecimal.
template <class Value>
struct array_element<range<Value>> {
  static bool write(std::string& out, const range<Value>& value) {
    if (!detail::is_bound(value.lower()) || !detail::is_bound(value.upper())) return false;
    return array_element<bytes>::write(out, bytes_of(detail::ordered_range(value)));
  }
  static bool read(const array_token& token, range<Value>& value) {
    bytes held;
    return array_element<bytes>::read(token, held) && detail::read_ordered_range(as_text(held), value);
  }
};

}  // namespace polystore::inline v0::sqlite

namespace polystore::inline v0 {

namespace sqlite {
struct dialect;

namespace detail {
template <class Value>
consteval std::string_view spelling_of_range_operator() {
  static_assert(verdict::store_has_range_operators<dialect, Value>,
                "polystore: SQLite doesn't know contains and overlaps; compare two columns, the bounds, instead");
  return "{4}{4}";
}
}  // namespace detail
}  // namespace sqlite

template <class Value>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::contains<Value>> =
    sqlite::detail::spelling_of_range_operator<Value>();
template <class Value>
inline constexpr std::string_view relational::spelling<sqlite::dialect, operators::overlaps<Value>> =
    sqlite::detail::spelling_of_range_operator<Value>();

}  // namespace polystore::inline v0
