// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace polystore::inline v0::reflect {

/// The bytes of the UTF-8 character at the front of a text; 0 where there is none. Neither overlong forms nor
/// surrogates nor what lies beyond U+10FFFF are characters.
constexpr std::size_t utf8_size(std::string_view text) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned first = byte(0);
  if (text.empty() || first < 0x80) return text.empty() ? 0 : 1;
  if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const unsigned lowest = first == 0xE0 ? 0xA0 : 0x80, highest = first == 0xED ? 0x9F : 0xBF;
    return byte(1) >= lowest && byte(1) <= highest && follows(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const unsigned lowest = first == 0xF0 ? 0x90 : 0x80, highest = first == 0xF4 ? 0x8F : 0xBF;
    return byte(1) >= lowest && byte(1) <= highest && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

namespace detail {

constexpr bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

inline void append_escaped(std::string& out, char c) {
  constexpr std::string_view meant = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt", digits = "0123456789abcdef";
  out += '\\';
  if (const std::size_t at = meant.find(c); at != meant.npos) {
    out += letters[at];
  } else {
    const auto code = static_cast<unsigned char>(c);
    ((out += "u00") += digits[code >> 4]) += digits[code & 15];
  }
}

}  // namespace detail

/// Appends a JSON string that reads back as the text; false when the text isn't UTF-8.
[[nodiscard]] inline bool append_json_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    std::size_t size = 0;
    while (size < text.size() && detail::is_plain(text[size])) ++size;
    const bool escaped = size == 0 && (static_cast<unsigned char>(text[0]) < 0x20 || text[0] == '"' || text[0] == '\\');
    if (escaped) {
      detail::append_escaped(out, text[0]);
      size = 1;
    } else {
      if (size == 0) size = utf8_size(text);
      if (size == 0) return false;
      out.append(text.data(), size);
    }
    text.remove_prefix(size);
  }
  out += '"';
  return true;
}

}  // namespace polystore::inline v0::reflect
