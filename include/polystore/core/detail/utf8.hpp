// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace polystore::inline v0::detail {

/// The length of the UTF-8 sequence that a text begins with; 0 where it begins with none (RFC 3629).
constexpr std::size_t utf8_sequence(std::string_view text) {
  const auto byte = [text](std::size_t at) -> unsigned {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
  };
  const auto continues = [byte](std::size_t at) { return (byte(at) & 0xc0u) == 0x80; };
  const unsigned first = byte(0), second = byte(1);
  if (text.empty()) return 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4 || !continues(1)) return 0;  // a continuation, or one that is too long
  if (first < 0xe0) return 2;
  if (first < 0xf0) {
    const bool is_overlong = first == 0xe0 && second < 0xa0, is_surrogate = first == 0xed && second > 0x9f;
    return continues(2) && !is_overlong && !is_surrogate ? 3 : 0;
  }
  const bool is_overlong = first == 0xf0 && second < 0x90, is_beyond = first == 0xf4 && second > 0x8f;
  return continues(2) && continues(3) && !is_overlong && !is_beyond ? 4 : 0;
}

/// Whether eight bytes are ASCII and none of them a NUL.
inline bool is_plain_word(const char* at) {
  constexpr std::uint64_t lows = 0x0101010101010101u, highs = 0x8080808080808080u;
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  return (((word - lows) | word) & highs) == 0;
}

/// Whether a text is UTF-8 without a NUL, as stores take it.
inline bool is_storable_text(std::string_view text) {
  while (!text.empty()) {
    if (text.size() >= 8 && is_plain_word(text.data())) {
      text.remove_prefix(8);
      continue;
    }
    const std::size_t size = text.front() == '\0' ? 0 : utf8_sequence(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

}  // namespace polystore::inline v0::detail
