// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace polystore::inline v0 {

/// A string that can be a template argument: `text_constant<"done">`.
template <std::size_t Size>
struct fixed_string {
  char characters[Size]{};

  consteval fixed_string(const char (&literal)[Size]) {
    for (std::size_t i = 0; i < Size; ++i) characters[i] = literal[i];
  }
  constexpr std::string_view view() const { return {characters, Size - 1}; }
  constexpr bool operator==(const fixed_string&) const = default;
};

}  // namespace polystore::inline v0
