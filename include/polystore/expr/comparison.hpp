// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0 {

/// What is asked of two values: whether they are equal, or which is greater.
enum class comparison { equality, order };

/// What an operator is that compares its first operand with the others.
template <comparison How>
struct compares_for {
  static constexpr comparison compares = How;
};

}  // namespace polystore::inline v0
