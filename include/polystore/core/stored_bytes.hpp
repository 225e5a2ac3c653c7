// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace polystore::inline v0 {

/// A value as a store holds it, whatever its type: read from one row and put among the parameters of a later statement
/// over the same column. What the bytes say is the store's own.
struct stored_bytes {
  std::string content{};

  bool operator==(const stored_bytes&) const = default;
};

}  // namespace polystore::inline v0
