// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/postgres/codec.hpp>

#include <optional>

namespace polystore::inline v0::postgres {

/// Null when it holds nothing. A null never reaches `decode`: whoever reads a cell looks for it first.
template <class Value>
struct codec<std::optional<Value>> {
  static void encode(parameters& to, std::size_t index, const std::optional<Value>& value) {
    if (value) {
      codec<Value>::encode(to, index, *value);
    } else {
      to.put_null(index);
    }
  }
  static bool decode(cell from, std::optional<Value>& value) { return codec<Value>::decode(from, value.emplace()); }
};

}  // namespace polystore::inline v0::postgres
