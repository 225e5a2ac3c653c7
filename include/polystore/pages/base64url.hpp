// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Bytes in characters that a URL takes as they are: RFC 4648, section 5, without padding.
namespace polystore::inline v0::pages {

inline constexpr std::string_view base64url_characters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What `from_base64url` reads back.
inline std::string to_base64url(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t bits = 0;
  int held = 0;
  for (const char each : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(each);
    for (held += 8; held >= 6; held -= 6) out += base64url_characters[bits >> (held - 6) & 63u];
  }
  if (held > 0) out += base64url_characters[bits << (6 - held) & 63u];
  return out;
}

/// Empty for what `to_base64url` doesn't write: no two texts are of the same bytes.
inline std::optional<std::string> from_base64url(std::string_view characters) {
  std::string out;
  out.reserve(characters.size() * 3 / 4);
  std::uint32_t bits = 0;
  int held = 0;
  for (const char each : characters) {
    const std::size_t found = base64url_characters.find(each);
    if (found == std::string_view::npos) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(found);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out += static_cast<char>(bits >> held & 0xffu);
  }
  const std::uint32_t left_over = bits & ((1u << held) - 1);
  if (held >= 6 || left_over != 0) return std::nullopt;
  return out;
}

}  // namespace polystore::inline v0::pages
