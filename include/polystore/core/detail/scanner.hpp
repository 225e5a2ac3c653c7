// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polystore::inline v0::detail {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads text of a fixed shape from the left; once a step has failed, every later one fails too.
struct scanner {
  std::string_view rest{};
  bool ok = true;

  constexpr bool finished() const { return ok && rest.empty(); }
  constexpr bool sees_digit() const { return ok && !rest.empty() && is_digit(rest.front()); }
  constexpr int digit() {
    const int value = rest.front() - '0';
    rest.remove_prefix(1);
    return value;
  }
  constexpr bool skips(std::string_view expected) {
    if (!ok || !rest.starts_with(expected)) return false;
    rest.remove_prefix(expected.size());
    return true;
  }
  constexpr void expect(std::string_view expected) {
    if (!skips(expected)) ok = false;
  }
  /// An unsigned number of `least` to `most` digits; `most` stays under 19, so that it fits.
  constexpr std::int64_t number(std::size_t least, std::size_t most) {
    std::int64_t value = 0;
    std::size_t count = 0;
    for (; count < most && sees_digit(); ++count) value = value * 10 + digit();
    if (count < least) ok = false;
    return value;
  }
  /// What follows a decimal point, in microseconds, 0 to 1'000'000: digits past the sixth are rounded half-even.
  constexpr std::int64_t microseconds() {
    std::int64_t value = 0;
    int count = 0;
    int seventh = 0;
    bool more = false;
    for (; sees_digit(); ++count) {
      const int next = digit();
      if (count < 6) value = value * 10 + next;
      else if (count == 6) seventh = next;
      else more = more || next != 0;
    }
    if (count == 0) ok = false;
    for (; count < 6; ++count) value *= 10;
    return value + (seventh > 5 || (seventh == 5 && (more || value % 2 != 0)) ? 1 : 0);
  }
};

}  // namespace polystore::inline v0::detail
