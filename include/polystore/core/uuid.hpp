// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/hexadecimal.hpp>

#include <boost/uuid/uuid.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace polystore::inline v0 {

/// Boost's UUID: 16 bytes in the order in which they are written.
using uuid = boost::uuids::uuid;

namespace detail {
template <class Out>
constexpr void append_uuid(Out& out, const uuid& id) {
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    append_hexadecimal(out, id.data[i]);
  }
}
}  // namespace detail

/// Canonical text, 36 characters in lower case.
// A template, so that an unqualified call prefers Boost's own to_string where <boost/uuid/uuid_io.hpp> is included.
template <std::same_as<uuid> Uuid>
std::string to_string(const Uuid& id) {
  std::string out;
  out.reserve(36);
  detail::append_uuid(out, id);
  return out;
}

/// Reads 32 digits in either case, with the four canonical dashes or none, in braces or not; empty for anything else.
constexpr std::optional<uuid> parse_uuid(std::string_view written) {
  if (written.size() >= 2 && written.front() == '{' && written.back() == '}') {
    written.remove_prefix(1);
    written.remove_suffix(1);
  }
  const bool dashed = written.size() == 36;
  if (!dashed && written.size() != 32) return std::nullopt;
  uuid id{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (dashed && (i == 4 || i == 6 || i == 8 || i == 10) && written[at++] != '-') return std::nullopt;
    const int value = detail::hexadecimal_byte(written[at], written[at + 1]);
    if (value < 0) return std::nullopt;
    id.data[i] = static_cast<std::uint8_t>(value);
    at += 2;
  }
  return id;
}

}  // namespace polystore::inline v0
