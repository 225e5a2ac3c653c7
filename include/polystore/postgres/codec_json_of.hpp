// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/json_of.hpp>
#include <polystore/document/document.hpp>
#include <polystore/document/loss.hpp>
#include <polystore/postgres/codec.hpp>

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace polystore::inline v0::postgres {

template <class Value>
struct column_type<json_of<Value>> : column_type<json> {};

/// Sent as text, which the server parses anyway.
template <class Value>
struct codec<json_of<Value>> {
  static void encode(parameters& to, std::size_t index, const json_of<Value>& value) {
    const std::string document = reflect::to_document(value.value);
    char* const out = to.take(document.size() + 1);
    std::memcpy(out, document.c_str(), document.size() + 1);
    to.put_view(index, out, document.size(), 0);
  }
  static bool decode(cell from, json_of<Value>& value) {
    std::string_view text;
    if (!detail::read_json(from, text)) return false;
    reflect::read_document(text, value.value);
    return true;
  }
};

}  // namespace polystore::inline v0::postgres
