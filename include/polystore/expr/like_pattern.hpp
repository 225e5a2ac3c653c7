// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace polystore::inline v0 {

/// Where a text stands in what is searched.
enum class found { at_start, at_end, anywhere };

/// A pattern for LIKE that finds a text as it is: its own `%`, `_` and `\` are escaped where it is sent or written.
template <class Text, found Where>
struct like_pattern {
  Text text;

  constexpr std::size_t size() const {
    std::size_t size = std::string_view(text).size() + (Where == found::anywhere ? 2 : 1);
    for (const char c : std::string_view(text)) size += is_special(c);
    return size;
  }
  /// Writes as many characters as `size()` says.
  constexpr void write(char* out) const {
    if (Where != found::at_start) *out++ = '%';
    for (const char c : std::string_view(text)) {
      if (is_special(c)) *out++ = '\\';
      *out++ = c;
    }
    if (Where != found::at_end) *out = '%';
  }

 private:
  static constexpr bool is_special(char c) { return c == '%' || c == '_' || c == '\\'; }
};

template <class Type>
inline constexpr bool is_like_pattern = false;
template <class Text, found Where>
inline constexpr bool is_like_pattern<like_pattern<Text, Where>> = true;

}  // namespace polystore::inline v0
