// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>
#include <polystore/sqlite/codec.hpp>

#include <cstdint>
#include <string_view>

namespace polystore::inline v0::sqlite {

/// TEXT in the decimal's canonical spelling, its scale kept; the column's collation is `polystore_decimal`.
/// An INTEGER is read too, a REAL never.
template <>
struct codec<decimal> {
  static void encode(parameters& to, std::size_t index, const decimal& value) { to.put_text(index, to_string(value)); }
  static bool decode(cell from, decimal& value) {
    if (std::int64_t whole; from.read_integer(whole)) {
      value = whole;
      return true;
    }
    std::string_view read;
    if (!from.read_text(read)) return false;
    const std::optional<decimal> parsed = parse_decimal(read);
    if (parsed) value = *parsed;
    return parsed.has_value();
  }
};

}  // namespace polystore::inline v0::sqlite
