// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>

namespace polystore::inline v0::detail {

/// Refuses a result that a value type can't hold; the sentence names the operation and never a value.
[[noreturn]] inline void throw_out_of_range(const char* sentence) { throw std::out_of_range(sentence); }

}  // namespace polystore::inline v0::detail
