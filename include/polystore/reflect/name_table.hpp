// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::reflect {

/// Names one after the other in one run of characters, copied out of the compiler's own spelling.
template <std::size_t Count, std::size_t Size>
struct name_table {
  char characters[Size ? Size : 1]{};
  unsigned short end[Count ? Count : 1]{};

  static constexpr std::size_t size() { return Count; }
  constexpr std::string_view operator[](std::size_t index) const {
    const std::size_t begin = index ? end[index - 1] : 0;
    return {characters + begin, end[index] - begin};
  }
};

}  // namespace polystore::inline v0::reflect
