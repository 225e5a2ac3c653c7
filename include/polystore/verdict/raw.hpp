// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::verdict {

namespace detail {
/// How many `{}` a text has; -1 for one with a lone brace, or with `$1` or `?1`.
constexpr int count_places(std::string_view text) {
  int places = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at], next = at + 1 < text.size() ? text[at + 1] : '\0';
    if ((c == '$' || c == '?') && next >= '0' && next <= '9') return -1;
    if (c != '{' && c != '}') continue;
    if (c == '{' && next == '}') {
      ++places;
    } else if (next != c) {
      return -1;
    }
    ++at;
  }
  return places;
}
}  // namespace detail

/// A fragment of SQL has one place for each operand.
template <fixed_string Text, std::size_t Operands>
inline constexpr bool raw_takes_operands = detail::count_places(Text.view()) == static_cast<int>(Operands);

}  // namespace polystore::inline v0::verdict
