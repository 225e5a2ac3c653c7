// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/facts.hpp>
#include <polystore/relational/identifier.hpp>

#include <cstddef>
#include <string_view>

// The names of constraints and indexes that nobody named: PostgreSQL's own rules, in every store.
namespace polystore::inline v0::relational {

/// Whether facets of a kind are, or bring, an index.
constexpr bool has_index(facet kind) { return kind == facet::index || kind == facet::full_text; }

/// Whether facets of a kind are objects with a name.
constexpr bool has_name(facet kind) {
  return kind == facet::primary_key || kind == facet::unique || kind == facet::references || kind == facet::check ||
         has_index(kind);
}

namespace detail {

/// A column's name without the quotes around it; a legal name holds none inside.
constexpr std::string_view without_quotes(std::string_view spelt) {
  return spelt.starts_with('"') ? spelt.substr(1, spelt.size() - 2) : spelt;
}

constexpr void add_columns(object_name& name, const table_facts& table, column_span columns) {
  for (std::size_t i = 0; i < columns.size; ++i) (name += "_") += without_quotes(table.spelling[columns[i]]);
}

constexpr std::string_view suffix_of(facet kind) {
  switch (kind) {
    case facet::primary_key: return "_pkey";
    case facet::unique: return "_key";
    case facet::references: return "_fkey";
    case facet::check: return "_check";
    default: return "_idx";
  }
}

constexpr void write_default_name(object_name& name, const table_facts& table, const declared_facet& declared) {
  name += table.name;
  if (has_index(declared.kind)) {
    for (std::size_t i = 0; i < declared.columns.size; ++i) {
      const index_part& part = declared.parts[i];
      name += "_";
      name += part.expression.empty() ? without_quotes(table.spelling[part.column])
              : part.function.empty() ? "expr"
                                      : part.function.view();
    }
    add_columns(name, table, declared.included);
  } else if (declared.kind != facet::primary_key) {
    add_columns(name, table, declared.columns);
  }
  name += suffix_of(declared.kind);
}

/// Whether another of some names is the same.
constexpr bool is_taken(const object_name* names, std::size_t count, std::size_t position) {
  for (std::size_t i = 0; i < count; ++i) {
    if (i != position && names[i].size == names[position].size && names[i].view() == names[position].view())
      return true;
  }
  return false;
}

constexpr void add_number(object_name& name, std::size_t number) {
  if (number > 9) add_number(name, number / 10);
  const char digit[] = {static_cast<char>('0' + number % 10)};
  name += std::string_view(digit, 1);
}

}  // namespace detail

/// Names the objects of a table: as given, or `<table>_pkey`, `<table>_<columns>_key`, `..._fkey`, `..._check`,
/// `..._idx`, with a number behind it where the table has that name already.
constexpr void name_objects(object_name* names, const table_facts& table, const dialect_facts& dialect) {
  for (std::size_t i = 0; i < table.facets; ++i) {  // those that are given first: they don't give way
    if (has_name(table.facet[i].kind) && table.facet[i].given) names[i] += table.facet[i].given;
  }
  for (std::size_t i = 0; i < table.facets; ++i) {
    if (!has_name(table.facet[i].kind) || table.facet[i].given) continue;
    detail::write_default_name(names[i], table, table.facet[i]);
    const std::size_t wanted = names[i].size;
    for (std::size_t n = 1; n <= table.facets && detail::is_taken(names, table.facets, i); ++n) {
      names[i].size = wanted;
      detail::add_number(names[i], n);
    }
  }
  for (std::size_t i = 0; i < table.facets; ++i)
    names[i].is_quoted = names[i].size > 0 && needs_quotes(names[i].view(), dialect);
}

}  // namespace polystore::inline v0::relational
