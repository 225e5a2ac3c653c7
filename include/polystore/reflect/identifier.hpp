// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::reflect {

/// Whether a character can stand in a C++ identifier; bytes of UTF-8 sequences can.
constexpr bool in_identifier(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0;
}

}  // namespace polystore::inline v0::reflect
