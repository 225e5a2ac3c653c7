// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/json_of.hpp>
#include <polystore/document/document.hpp>
#include <polystore/document/loss.hpp>
#include <polystore/sqlite/array_element.hpp>
#include <polystore/sqlite/codec.hpp>
#include <polystore/sqlite/json_string.hpp>
#include <polystore/sqlite/type_name.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace polystore::inline v0::sqlite {

template <class Value>
inline constexpr std::string_view storage_of<json_of<Value>> = "TEXT";

/// TEXT that holds the document.
template <class Value>
struct codec<json_of<Value>> {
  static void encode(parameters& to, std::size_t index, const json_of<Value>& value) {
    to.put_text(index, reflect::to_document(value.value));
  }
  static bool decode(cell from, json_of<Value>& value) {
    std::string_view text;
    if (!from.read_text(text)) return false;
    reflect::read_document(text, value.value);
    return true;
  }
};

/// A string that holds the document's text, as a `json` among others.
template <class Value>
struct array_element<json_of<Value>> {
  static bool write(std::string& out, const json_of<Value>& value) {
    detail::append_json_string(out, reflect::to_document(value.value));
    return true;
  }
  static bool read(const array_token& token, json_of<Value>& value) {
    if (token.kind != array_token::string) return false;
    reflect::read_document(token.text, value.value);
    return true;
  }
};

}  // namespace polystore::inline v0::sqlite
