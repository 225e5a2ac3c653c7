// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace polystore::inline v0::detail {

/// Appends a non-negative number with zeros in front, up to `width` characters.
inline void append_padded(std::string& out, std::int64_t value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

/// Appends nothing for zero, else a point and six digits.
inline void append_microseconds(std::string& out, std::int64_t value) {
  if (value == 0) return;
  out += '.';
  append_padded(out, value, 6);
}

}  // namespace polystore::inline v0::detail
