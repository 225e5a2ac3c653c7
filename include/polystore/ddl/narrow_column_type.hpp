// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/facts.hpp>

#include <cstddef>
#include <string_view>

// Which column types, in the store's own words, change a value without a word: they round, cut off or pad.
namespace polystore::inline v0::relational::detail {

/// Whether a text has a word of small letters at a place, in whatever case.
constexpr bool has_word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (at + word.size() > text.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = text[at + i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != word[i]) return false;
  }
  return true;
}
constexpr std::size_t place_of_parenthesis(std::string_view type) {
  std::size_t at = 0;
  while (at < type.size() && type[at] != '(') ++at;
  return at;
}

/// `timestamp(3)`, `time (0) without time zone`
constexpr bool counts_coarsely(std::string_view type) {
  std::size_t at = place_of_parenthesis(type) + 1;
  while (at < type.size() && type[at] == ' ') ++at;
  return at < type.size() && type[at] >= '0' && type[at] < '6';
}
/// `interval year to month`: what is finer than the last word is cut off.
constexpr bool cuts_interval(std::string_view type) {
  for (const std::string_view word : {"year", "month", "day", "hour", "minute"}) {
    if (type.size() >= word.size() && has_word_at(type, type.size() - word.size(), word)) return true;
  }
  return false;
}
/// `char(3)`, which pads with blanks; not `character varying(3)`, nor `bpchar` without a length. `name`, which cuts off.
constexpr bool pads_or_cuts_text(std::string_view type) {
  for (const std::string_view word : {"character", "nchar", "bpchar", "char", "name"}) {
    if (!has_word_at(type, 0, word)) continue;
    std::size_t behind = word.size();
    while (behind < type.size() && type[behind] == ' ') ++behind;
    return behind == type.size() || type[behind] == '[' ? word != "bpchar" : type[behind] == '(';
  }
  return false;
}

/// Whether the type that a column was given changes values that the field's usual one keeps.
constexpr bool is_narrow_type(std::string_view given, std::string_view usual) {
  if (usual.starts_with("numeric")) return place_of_parenthesis(given) < given.size();
  if (usual.starts_with("interval")) return counts_coarsely(given) || cuts_interval(given);
  if (usual.starts_with("time")) return counts_coarsely(given);
  return usual.starts_with("text") && pads_or_cuts_text(given);
}

/// Whether a facet gives a column such a type, and none says that it is meant.
constexpr bool is_narrow_column_type(const table_facts& table, const declared_facet& declared) {
  if (declared.kind != facet::column_type) return false;
  const std::size_t column = declared.columns[0];
  if (!is_narrow_type(declared.given, table.column[column].type.view())) return false;
  for (std::size_t i = 0; i < table.facets; ++i) {
    const declared_facet& other = table.facet[i];
    for (std::size_t c = 0; other.kind == facet::lossy_ok && c < other.columns.size; ++c) {
      if (other.columns[c] == column) return false;
    }
  }
  return true;
}

}  // namespace polystore::inline v0::relational::detail
