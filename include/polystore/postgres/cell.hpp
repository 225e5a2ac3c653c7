// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace polystore::inline v0::postgres {

/// One value in the binary format, in network byte order.
struct cell {
  const char* data;
  int size;

  std::string_view view() const { return {data, static_cast<std::size_t>(size)}; }
};

namespace detail {

template <class Integer>
constexpr Integer swap_bytes(Integer value) {
  if constexpr (std::endian::native == std::endian::big || sizeof(Integer) == 1) {
    return value;
  } else if constexpr (sizeof(Integer) == 2) {
    return static_cast<Integer>(__builtin_bswap16(static_cast<std::uint16_t>(value)));
  } else if constexpr (sizeof(Integer) == 4) {
    return static_cast<Integer>(__builtin_bswap32(static_cast<std::uint32_t>(value)));
  } else {
    return static_cast<Integer>(__builtin_bswap64(static_cast<std::uint64_t>(value)));
  }
}

template <class Integer>
Integer load(const char* from) {
  Integer value;
  std::memcpy(&value, from, sizeof value);
  return swap_bytes(value);
}
template <class Integer>
void store(char* to, Integer value) {
  value = swap_bytes(value);
  std::memcpy(to, &value, sizeof value);
}

}  // namespace detail

}  // namespace polystore::inline v0::postgres
