// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/relational/dialect.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::relational {

/// Whether an identifier means another thing, or nothing, without quotes.
constexpr bool needs_quotes(std::string_view name, const dialect_facts& dialect) {
  if (name.empty() || !((name[0] >= 'a' && name[0] <= 'z') || name[0] == '_')) return true;
  for (const char c : name) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return true;
  }
  return dialect.reserved_words.contains(name);
}

/// Writes an identifier, in quotes exactly when it must be.
constexpr void write_identifier(text& out, std::string_view name, const dialect_facts& dialect) {
  if (!needs_quotes(name, dialect)) {
    out += name;
    return;
  }
  out += '"';
  for (const char c : name) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

/// The parts of a name that may be qualified by a schema.
struct qualified_name {
  std::string_view schema, table;
};
/// Splits `schema.name` at its first dot; without one there is no schema.
constexpr qualified_name split_name(std::string_view name) {
  std::size_t dot = 0;  // std::string_view::find is no constant where a sanitizer watches it
  while (dot < name.size() && name[dot] != '.') ++dot;
  if (dot == name.size()) return {{}, name};
  return {name.substr(0, dot), name.substr(dot + 1)};
}

}  // namespace polystore::inline v0::relational
