// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace polystore::inline v0 {

/// The secrets by which a connection knows the cursors of its pages again.
struct cursor_keys {
  static constexpr std::size_t least_size = 16;

  std::string signing{};               // none where it is empty
  std::vector<std::string> earlier{};  // that are still accepted
};

/// The keys that a connection's options hold; refuses those that are too short to keep anybody from guessing them.
template <class Options>
cursor_keys cursor_keys_in(const Options& given) {
  bool is_short = !given.cursor_key.empty() && given.cursor_key.size() < cursor_keys::least_size;
  for (const std::string& each : given.earlier_cursor_keys)
    is_short = is_short || each.size() < cursor_keys::least_size;
  if (is_short) {
    refuse<invalid_value>(
        "polystore: a key for cursors, cursor_key or one of earlier_cursor_keys in the connection's options, has fewer "
        "than 16 bytes; make one of 32 random bytes");
  }
  return {given.cursor_key, given.earlier_cursor_keys};
}

}  // namespace polystore::inline v0
