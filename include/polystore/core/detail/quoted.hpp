// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace polystore::inline v0::detail {

/// Appends a text as one line that no terminal or log reads for more than it is: control characters and what is no UTF-8
/// are spelt `\n` or `\x1b`; so are those that turn the direction of writing.
inline void append_visible(std::string& out, std::string_view text, bool in_quotes) {
  constexpr std::string_view digits = "0123456789abcdef";
  while (!text.empty()) {
    const std::size_t size = utf8_sequence(text);
    const char first = text.front();
    const bool is_control = static_cast<unsigned char>(first) < 0x20 || first == 0x7f ||
                            (size == 2 && first == '\xc2' && static_cast<unsigned char>(text[1]) < 0xa0);
    const bool turns = size == 3 && (text.starts_with("\u200e") || text.starts_with("\u200f") ||
                                     (text.starts_with("\xe2\x80") && text[2] >= '\xa8' && text[2] <= '\xae') ||
                                     (text.starts_with("\xe2\x81") && text[2] >= '\xa6' && text[2] <= '\xa9'));
    if (first == '\n') {
      out += "\\n";
    } else if (in_quotes && (first == '"' || first == '\\')) {
      (out += '\\') += first;
    } else if (size == 0 || is_control || turns) {
      for (std::size_t i = 0; i < (size ? size : 1); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        ((out += "\\x") += digits[byte >> 4]) += digits[byte & 15];
      }
    } else {
      out += text.substr(0, size);
    }
    text.remove_prefix(size ? size : 1);
  }
}

}  // namespace polystore::inline v0::detail
