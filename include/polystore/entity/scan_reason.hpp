// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/verdict/access.hpp>

#include <cstddef>

namespace polystore::inline v0 {

/// Why a whole table may be read: a text that is known to the compiler.
struct scan_reason {
  const char* text;
  template <std::size_t Size>
  consteval scan_reason(const char (&given)[Size]) : text(given) {
    static_assert(verdict::scan_has_reason<(Size > 1)>,
                  "polystore: this doesn't say why a whole table may be read; write the reason: .scan(\"...\") of one "
                  "query, ps::small_table(\"...\") of a type");
  }
};

}  // namespace polystore::inline v0
