// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/hexadecimal.hpp>

#include <string_view>

namespace polystore::inline v0::sqlite::detail {

/// Appends a JSON string; within quotes of SQL an apostrophe is doubled.
template <class Out>
constexpr void append_json_string(Out& out, std::string_view value, bool is_in_sql = false) {
  out += '"';
  for (const char c : value) {
    if (c == '\'' && is_in_sql) {
      out += "''";
    } else if (c == '"' || c == '\\') {
      (out += '\\') += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      polystore::detail::append_hexadecimal(out, static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace polystore::inline v0::sqlite::detail
