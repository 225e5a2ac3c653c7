// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace polystore::inline v0::detail {

/// Appends a non-negative number with zeros in front, up to `width` characters.
constexpr void append_padded(text& out, std::int64_t value, int width) {
  std::int64_t limit = 10;
  for (int i = 1; i < width; ++i, limit *= 10) {
    if (value < limit) out += '0';
  }
  out.number(value);
}

/// Appends nothing for zero, else a point and six digits.
constexpr void append_microseconds(text& out, std::int64_t value) {
  if (value == 0) return;
  out += '.';
  append_padded(out, value, 6);
}

/// What a writer of a short text wrote.
template <class Write>
std::string spelt(Write write) {
  char characters[96];
  text out{characters};
  write(out);
  return {characters, out.size};
}

}  // namespace polystore::inline v0::detail
