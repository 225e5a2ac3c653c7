// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace polystore::inline v0 {

/// Where text is written at compile time: a first pass with no buffer measures, a second one fills.
struct text {
  char* out = nullptr;
  std::size_t size = 0;

  constexpr text& operator+=(std::string_view added) {
    if (out) {
      const char* const from = added.data();  // by index: what a compiler evaluates fastest
      for (std::size_t i = 0, end = added.size(); i != end; ++i) out[size + i] = from[i];
    }
    size += added.size();
    return *this;
  }
  constexpr text& operator+=(char added) {
    if (out) out[size] = added;
    ++size;
    return *this;
  }
  constexpr text& number(long long value) {
    if (value < 0) *this += '-';
    const auto magnitude =
        value < 0 ? 0ull - static_cast<unsigned long long>(value) : static_cast<unsigned long long>(value);
    return magnitude_of(magnitude);
  }
  constexpr text& magnitude_of(unsigned long long value) {
    if (value > 9) magnitude_of(value / 10);
    return *this += static_cast<char>('0' + value % 10);
  }
};

/// Puts `between` before every item but the first.
struct separator {
  std::string_view first, between;
  bool started = false;

  constexpr std::string_view next() {
    if (started) return between;
    started = true;
    return first;
  }
};

/// Text that the compiler has worked out, of exactly its length, with a final NUL.
template <std::size_t Size>
struct frozen_text {
  char characters[Size + 1];
  constexpr std::string_view view() const { return {characters, Size}; }
};

/// How long the text is that `write(text&)` writes.
template <class Write>
consteval std::size_t measure(Write write) {
  text measured;
  write(measured);
  return measured.size;
}
/// That text; a writer is no template argument, so that many texts share one function.
template <std::size_t Size, class Write>
consteval frozen_text<Size> freeze(Write write) {
  frozen_text<Size> frozen;
  text filled{frozen.characters};
  write(filled);
  filled += '\0';
  return frozen;
}

/// What a function writes, worked out by the compiler.
template <void (*Write)(text&)>
inline constexpr auto frozen = freeze<measure(Write)>(Write);

}  // namespace polystore::inline v0
