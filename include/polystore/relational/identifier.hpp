// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/relational/dialect.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::relational {

namespace detail {
/// The characters of identifiers that need no quotes: a table, for a compiler looks up more cheaply than it compares.
struct plain_characters {
  bool are_plain[256]{};
  constexpr plain_characters() {
    for (char c = 'a'; c <= 'z'; ++c) are_plain[static_cast<unsigned char>(c)] = true;
    for (char c = '0'; c <= '9'; ++c) are_plain[static_cast<unsigned char>(c)] = true;
    are_plain[static_cast<unsigned char>('_')] = true;
  }
};
inline constexpr plain_characters plain;
}  // namespace detail

/// Whether an identifier means another thing, or nothing, without quotes.
constexpr bool needs_quotes(std::string_view name, const dialect_facts& dialect) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return true;
  for (std::size_t i = 0, end = name.size(); i != end; ++i) {
    if (!detail::plain.are_plain[static_cast<unsigned char>(name[i])]) return true;
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
/// Writes a name behind its schema, if it has one.
constexpr void write_qualified(text& out, const qualified_name& name, const dialect_facts& dialect) {
  if (!name.schema.empty()) {
    write_identifier(out, name.schema, dialect);
    out += '.';
  }
  write_identifier(out, name.table, dialect);
}
/// Splits `schema.name` at its first dot; without one there is no schema.
constexpr qualified_name split_name(std::string_view name) {
  std::size_t dot = 0;  // std::string_view::find is no constant where a sanitizer watches it
  while (dot < name.size() && name[dot] != '.') ++dot;
  if (dot == name.size()) return {{}, name};
  return {name.substr(0, dot), name.substr(dot + 1)};
}

}  // namespace polystore::inline v0::relational
