// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace polystore::inline v0 {

/// A JSON document as text, kept as it came: neither parsed nor checked here, so numbers, duplicate keys and spaces
/// survive. Two are equal if their texts are; a store that normalises (jsonb) may give another text back.
struct json {
  std::string text{};
  friend bool operator==(const json&, const json&) = default;
};

}  // namespace polystore::inline v0
