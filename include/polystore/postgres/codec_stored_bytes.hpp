// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/stored_bytes.hpp>
#include <polystore/postgres/codec.hpp>

#include <cstddef>

namespace polystore::inline v0::postgres {

/// The binary format of whatever type it is, as it came.
template <>
struct codec<stored_bytes> {
  static void encode(parameters& to, std::size_t index, const stored_bytes& value) {
    to.put_view(index, value.content.data(), value.content.size());
  }
  static bool decode(cell from, stored_bytes& value) {
    value.content = from.view();
    return true;
  }
};

}  // namespace polystore::inline v0::postgres
