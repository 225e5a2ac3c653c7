// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/range.hpp>

#include <concepts>
#include <string>

namespace polystore::inline v0 {

/// As PostgreSQL reads it: `[1,4)`, `(,2024-02-29T12:00:00Z]`, `empty`.
template <range_value Value>
std::string to_string(const range<Value>& x) {
  if (x.is_empty()) return "empty";
  const auto append = [](std::string& out, const std::optional<Value>& bound) {
    if (!bound) return;
    if constexpr (std::integral<Value>) {
      out += std::to_string(*bound);
    } else {
      out += to_string(*bound);
    }
  };
  std::string out(1, x.includes_lower() ? '[' : '(');
  append(out, x.lower());
  out += ',';
  append(out, x.upper());
  return out += x.includes_upper() ? ']' : ')';
}

}  // namespace polystore::inline v0
