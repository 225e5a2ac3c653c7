// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Boost.JSON 1.81 keeps a number as a double or 64 bits, the double off by a unit in its last place now and then, and
// forgets its digits. Here each number becomes a string behind a mark before it parses, so that a decimal keeps every
// digit and a double is the nearest one. U+001F has a single spelling in JSON, so a string that starts with it is
// known and gets another.
namespace polystore::inline v0::reflect {

/// What stands before the digits of a number, and once more before a string that starts with it.
inline constexpr char number_mark = '\x1F';

/// Whether a parsed string stands for a number; its digits follow the mark.
constexpr bool is_marked_number(std::string_view parsed) {
  return parsed.size() > 1 && parsed[0] == number_mark && parsed[1] != number_mark;
}
/// The text of a parsed string that stands for no number.
constexpr std::string_view unmarked(std::string_view parsed) {
  if (!parsed.empty() && parsed[0] == number_mark) parsed.remove_prefix(1);
  return parsed;
}

namespace detail {

constexpr std::size_t digits_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && text[size] >= '0' && text[size] <= '9') ++size;
  return size;
}

/// The size of the JSON number at the front of a text; 0 where there is none.
constexpr std::size_t number_size(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t whole = digits_size(text.substr(at));
  if (whole == 0) return 0;
  at += text[at] == '0' ? 1 : whole;
  if (text.substr(at).starts_with('.')) {
    const std::size_t fraction = digits_size(text.substr(at + 1));
    if (fraction == 0) return 0;
    at += 1 + fraction;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = digits_size(text.substr(at));
    if (exponent == 0) return 0;
    at += exponent;
  }
  return at;
}

/// The size of the string at the front of a text, quotes included; all of it where it isn't closed.
constexpr std::size_t string_size(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '"') return at + 1;
    if (text[at] == '\\') ++at;
  }
  return text.size();
}

constexpr bool starts_with_mark(std::string_view text) {
  return text.size() >= 6 && text.starts_with("\\u001") && (text[5] == 'f' || text[5] == 'F');
}
/// A number where a key belongs is left as it is, for the parser to refuse.
constexpr bool is_before_colon(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  return at != text.npos && text[at] == ':';
}

}  // namespace detail

/// The same JSON with each number as a marked string; what isn't JSON stays so.
inline std::string mark_numbers(std::string_view text) {
  constexpr std::string_view mark = "\\u001f";
  std::string out;
  out.reserve(text.size() + text.size() / 2);
  while (!text.empty()) {
    std::size_t size = 1;
    if (text[0] == '"') {
      out += '"';
      if (detail::starts_with_mark(text.substr(1))) out += mark;
      size = detail::string_size(text);
      out.append(text.data() + 1, size - 1);
    } else if (size = detail::number_size(text); size > 0 && !detail::is_before_colon(text.substr(size))) {
      ((out += '"') += mark).append(text.data(), size) += '"';
    } else {
      size = 1;
      out += text[0];
    }
    text.remove_prefix(size);
  }
  return out;
}

}  // namespace polystore::inline v0::reflect
