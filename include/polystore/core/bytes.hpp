// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/hexadecimal.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0 {

/// Binary data, stored as it is: bytea, BLOB, an object's body.
using bytes = std::vector<std::byte>;

/// A copy of the text's bytes.
inline bytes bytes_of(std::string_view text) {
  const auto* first = reinterpret_cast<const std::byte*>(text.data());
  return bytes(first, first + text.size());
}

/// The bytes seen as text; the view lives as long as the bytes do.
inline std::string_view as_text(const bytes& data) noexcept {
  return {reinterpret_cast<const char*>(data.data()), data.size()};
}
std::string_view as_text(bytes&&) = delete;

/// Two lower-case digits for each byte.
inline std::string to_hex(const bytes& data) {
  std::string out;
  out.reserve(data.size() * 2);
  for (const std::byte each : data) detail::append_hexadecimal(out, std::to_integer<unsigned>(each));
  return out;
}

/// Reads what `to_hex` writes, in either case; empty for an odd length or any other character.
inline std::optional<bytes> from_hex(std::string_view digits) {
  if (digits.size() % 2 != 0) return std::nullopt;
  bytes out;
  out.reserve(digits.size() / 2);
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const int value = detail::hexadecimal_byte(digits[i], digits[i + 1]);
    if (value < 0) return std::nullopt;
    out.push_back(static_cast<std::byte>(value));
  }
  return out;
}

}  // namespace polystore::inline v0
