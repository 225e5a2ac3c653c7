// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/postgres/codec.hpp>
#include <polystore/postgres/numeric.hpp>

namespace polystore::inline v0::postgres {

/// Exact both ways; NaN, the infinities and more than 38 digits have no decimal and are refused when read.
template <>
struct codec<decimal> {
  static void encode(parameters& to, std::size_t index, const decimal& value) {
    char* const out = to.take(numeric_capacity);
    to.put_view(index, out, encode_numeric(value, out));
  }
  static bool decode(cell from, decimal& value) {
    const decoded_numeric read = decode_numeric(from.data, static_cast<std::size_t>(from.size));
    value = read.value;
    return read.outcome == numeric_outcome::ok;
  }
};

}  // namespace polystore::inline v0::postgres
