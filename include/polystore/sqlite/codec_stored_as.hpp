// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/stored_as.hpp>
#include <polystore/sqlite/array_element.hpp>

#include <cstddef>
#include <string>

namespace polystore::inline v0::sqlite {

/// As the type that `stored_as` names.
template <travels_as_another Value>
struct codec<Value> {
  using sent = sent_type<Value>;

  static void encode(parameters& to, std::size_t index, const Value& value) {
    codec<sent>::encode(to, index, stored_as<Value>::to(value));
  }
  static bool decode(cell from, Value& value) {
    sent read{};
    return codec<sent>::decode(from, read) && restore(read, value);
  }
};

template <travels_as_another Value>
struct array_element<Value> {
  using sent = sent_type<Value>;

  static bool write(std::string& out, const Value& value) {
    return array_element<sent>::write(out, stored_as<Value>::to(value));
  }
  static bool read(const array_token& token, Value& value) {
    sent read{};
    return array_element<sent>::read(token, read) && restore(read, value);
  }
};

}  // namespace polystore::inline v0::sqlite
