// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::detail {

/// Two lower-case digits, for a std::string and for a text of the compiler's.
template <class Out>
constexpr void append_hexadecimal(Out& out, unsigned byte) {
  constexpr const char* digits = "0123456789abcdef";
  out += digits[byte >> 4 & 15u];
  out += digits[byte & 15u];
}

/// The digit's value, -1 if it is none.
constexpr int hexadecimal_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// The byte that two digits spell, -1 if either is none.
constexpr int hexadecimal_byte(char high, char low) {
  const int h = hexadecimal_digit(high);
  const int l = hexadecimal_digit(low);
  return h < 0 || l < 0 ? -1 : h * 16 + l;
}

}  // namespace polystore::inline v0::detail
