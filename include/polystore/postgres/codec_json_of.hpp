// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/json_of.hpp>
#include <polystore/document/document.hpp>
#include <polystore/postgres/codec.hpp>

#include <cstddef>
#include <cstring>
#include <string>

namespace polystore::inline v0::postgres {

template <class Value>
struct column_type<json_of<Value>> : column_type<json> {};

/// Sent as text, which the server parses anyway; read as text behind the format's version byte.
template <class Value>
struct codec<json_of<Value>> {
  static void encode(parameters& to, std::size_t index, const json_of<Value>& value) {
    const std::string document = reflect::to_document(value.value);
    char* const out = to.take(document.size() + 1);
    std::memcpy(out, document.c_str(), document.size() + 1);
    to.put_view(index, out, document.size(), 0);
  }
  static bool decode(cell from, json_of<Value>& value) {
    if (from.size < 1 || from.data[0] != 1) return false;
    reflect::read_document(from.view().substr(1), value.value);
    return true;
  }
};

}  // namespace polystore::inline v0::postgres
