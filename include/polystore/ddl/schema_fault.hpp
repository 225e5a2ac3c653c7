// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/facet_fault.hpp>
#include <polystore/ddl/facts.hpp>
#include <polystore/ddl/fault.hpp>
#include <polystore/ddl/name_set.hpp>
#include <polystore/ddl/object_names.hpp>
#include <polystore/ddl/write_table.hpp>
#include <polystore/entity/declared_key.hpp>

#include <cstddef>
#include <string_view>

// Looks for the first thing that is wrong with the tables of a schema, by ordinary functions over plain facts.
namespace polystore::inline v0::relational {

namespace detail {

/// Whether a part of a name can be an identifier: neither empty nor with a quote, a dot or a control character.
constexpr bool is_legal_part(std::string_view part) {
  for (const char c : part) {
    if (c == '"' || c == '.' || c == '\x7f' || static_cast<unsigned char>(c) < ' ') return false;
  }
  return !part.empty();
}
constexpr bool has_dot(std::string_view name) { return name.find('.') != name.npos; }

constexpr bool is_legal_table(const table_facts& table, std::string_view placed) {
  return is_legal_part(table.name) && (is_legal_part(table.schema) || !has_dot(placed));
}

/// A name without quotes is legal; one within quotes is looked at.
constexpr schema_fault fault_of_columns(const table_facts& table, std::size_t t, const dialect_facts& dialect) {
  for (std::size_t c = 0; c < table.columns; ++c) {
    const std::string_view name = without_quotes(table.spelling[c]);
    const bool plain = name.size() == table.spelling[c].size();
    if (name.size() > dialect.name_limit || (!plain && !is_legal_part(name)) || dialect.system_columns.contains(name)) {
      return {schema_fault_kind::column_name_illegal, t, c};
    }
    for (std::size_t other = 0; other < c; ++other) {
      if (are_equal(without_quotes(table.spelling[other]), name, dialect.ignores_case)) {
        return {schema_fault_kind::columns_equal, t, c, t, other};
      }
    }
  }
  return {};
}

constexpr schema_fault fault_of_equal(const table_facts* const* tables, const full_name& name, const full_name& other) {
  const auto kind = !name.is_table || !other.is_table ? schema_fault_kind::objects_equal
                    : are_equal(tables[name.table]->name, tables[other.table]->name, name.ignores_case)
                        ? schema_fault_kind::tables_equal
                    : tables[name.table]->placed.size() > name.size() ? schema_fault_kind::tables_equal_within_limit
                                                                      : schema_fault_kind::tables_equal;
  return {kind, name.table, name.item, other.table, other.item};
}

template <std::size_t Names>
constexpr schema_fault fault_of_names(const table_facts* const* tables, std::size_t size, const ddl_rules& rules) {
  const std::size_t limit = rules.dialect->name_limit;
  name_set<Names> seen;
  for (std::size_t t = 0; t < size; ++t) {
    const table_facts& table = *tables[t];
    const std::string_view joint = table.schema.empty() ? "" : rules.dialect->has_schemas ? "." : rules.joint;
    const full_name own{table.schema, joint, table.name.substr(0, limit), t, 0, true, rules.dialect->ignores_case};
    if (const full_name* const other = seen.add(own)) return fault_of_equal(tables, own, *other);
    for (std::size_t i = 0; i < table.facets; ++i) {
      if (!has_name(table.facet[i].kind)) continue;
      const full_name name{
          table.schema, joint, table.names[i].view().substr(0, limit), t, i, false, rules.dialect->ignores_case};
      if (const full_name* const other = seen.add(name)) return fault_of_equal(tables, name, *other);
    }
  }
  return {};
}

constexpr schema_fault fault_of_object_names(const table_facts& table, std::size_t t) {
  for (std::size_t i = 0; i < table.facets; ++i) {
    if (table.facet[i].given && has_name(table.facet[i].kind) && !is_legal_part(table.names[i].view())) {
      return {schema_fault_kind::object_name_illegal, t, i};
    }
  }
  return {};
}

constexpr schema_fault fault_of_lengths(const table_facts& table, std::size_t t, std::size_t limit) {
  if (table.name.size() > limit || table.schema.size() > limit) return {schema_fault_kind::table_name_too_long, t};
  for (std::size_t i = 0; i < table.facets; ++i) {
    if (table.names[i].size > limit) return {schema_fault_kind::object_name_too_long, t, i};
  }
  return {};
}

constexpr bool is_whole_key(const table_facts& table, std::size_t column) {
  for (std::size_t i = 0; i < table.facets; ++i) {
    const declared_facet& declared = table.facet[i];
    if (declared.kind == facet::primary_key) return declared.columns.size == 1 && declared.columns[0] == column;
  }
  return false;
}
constexpr schema_fault fault_of_features(const table_facts& table, std::size_t t, const ddl_rules& rules) {
  for (std::size_t i = 0; i < table.facets; ++i) {
    const declared_facet& declared = table.facet[i];
    const bool is_refused =
        (declared.kind == facet::full_text && rules.treats(feature::full_text_column) == treatment::refused) ||
        (declared.nulls_are_equal && rules.treats(feature::nulls_not_distinct) == treatment::refused) ||
        (declared.kind == facet::identity && rules.treats(feature::identity_elsewhere) == treatment::refused &&
         !is_whole_key(table, declared.columns[0]));
    if (is_refused) return {schema_fault_kind::feature_refused, t, i};
  }
  return {};
}

/// Whether some columns, in any order, are a whole key of a table.
constexpr key_match match_key_of(const table_facts& table, column_span columns) {
  key_match match = key_match::none;
  for (std::size_t i = 0; i < table.facets; ++i) {
    const declared_facet& key = table.facet[i];
    if ((key.kind != facet::primary_key && key.kind != facet::unique) || key.columns.size != columns.size) continue;
    std::size_t found = 0;
    for (std::size_t a = 0; a < columns.size; ++a) {
      for (std::size_t b = 0; b < columns.size; ++b) found += columns[a] == key.columns[b];
    }
    if (found != columns.size) continue;
    const bool is_whole = is_constraint(table, key);
    if (is_whole && !key.is_deferrable) return key_match::immediate;
    match = is_whole ? key_match::deferrable : key_match::live;
  }
  return match;
}

constexpr schema_fault fault_of_references(const table_facts* const* tables, std::size_t size, std::size_t t) {
  const table_facts& table = *tables[t];
  for (std::size_t i = 0; i < table.facets; ++i) {
    const declared_facet& declared = table.facet[i];
    if (declared.kind != facet::references) continue;
    std::size_t target = 0;
    while (target < size && !(tables[target]->type == declared.target.type)) ++target;
    if (target == size) return {schema_fault_kind::reference_leaves_database, t, i};
    bool equal = declared.columns.size == declared.target.key.size;
    for (std::size_t c = 0; equal && c < declared.columns.size; ++c) {
      equal = table.column[declared.columns[c]].value_type == tables[target]->column[declared.target.key[c]].value_type;
    }
    if (!equal) return {schema_fault_kind::reference_fields_differ, t, i};
    const key_match match = match_key_of(*tables[target], declared.target.key);
    if (match == key_match::none) return {schema_fault_kind::reference_names_no_key, t, i};
    if (match == key_match::live) return {schema_fault_kind::reference_names_live_key, t, i};
    if (match == key_match::deferrable) return {schema_fault_kind::reference_names_deferrable_key, t, i};
  }
  return {};
}

/// Which of some types are there for views to read: tables, then the views over what is there.
template <std::size_t Size>
struct readable_types {
  const table_facts* const* tables;
  std::size_t size;
  bool is_there[Size ? Size : 1]{};

  constexpr std::size_t position(const characters& type) const {
    std::size_t at = 0;
    while (at < size && !(tables[at]->type == type)) ++at;
    return at;
  }
  constexpr bool has_all(const read_types& asked) const {
    for (const characters& each : asked) {
      if (position(each) < size && !is_there[position(each)]) return false;
    }
    return true;
  }
  /// Whether it found any more.
  constexpr bool look() {
    bool found = false;
    for (std::size_t t = 0; t < size; ++t) {
      if (is_there[t]) continue;
      bool is_ready = true;
      for (std::size_t i = 0; i < tables[t]->facets; ++i) is_ready = is_ready && has_all(tables[t]->facet[i].reads);
      is_there[t] = is_ready;
      found = found || is_ready;
    }
    return found;
  }
};
/// What views read lies in their database, and they don't read each other in a circle.
template <std::size_t Size>
constexpr schema_fault fault_of_views(const table_facts* const* tables, std::size_t size) {
  readable_types<Size> readable{tables, size};
  while (readable.look()) {
  }
  for (std::size_t t = 0; t < size; ++t) {
    for (std::size_t i = 0; i < tables[t]->facets; ++i) {
      for (const characters& read : tables[t]->facet[i].reads) {
        if (readable.position(read) == size) return {schema_fault_kind::view_leaves_database, t, i};
      }
    }
    if (!readable.is_there[t]) return {schema_fault_kind::view_reads_itself, t};
  }
  return {};
}
constexpr bool has_view(const table_facts* const* tables, std::size_t size) {
  for (std::size_t t = 0; t < size; ++t) {
    if (tables[t]->what != relation::table) return true;
  }
  return false;
}

/// Two types of one name among those that two columns need.
constexpr bool needs_two_of_a_name(const made_types& a, const made_types& b) {
  for (const made_type& held : a) {
    for (const made_type& other : b) {
      if (held.name.view() == other.name.view() && !(held.type == other.type)) return true;
    }
  }
  return false;
}

/// Two enumerations that would be one type in the store.
constexpr schema_fault fault_of_enums(const table_facts* const* tables, std::size_t size) {
  for (std::size_t t = 0; t < size; ++t) {
    for (std::size_t c = 0; c < tables[t]->columns; ++c) {
      const made_types& held = tables[t]->column[c].needed;
      for (std::size_t other = 0; other <= t; ++other) {
        for (std::size_t o = 0; o < (other < t ? tables[other]->columns : c + 1); ++o) {
          if (needs_two_of_a_name(held, tables[other]->column[o].needed)) {
            return {schema_fault_kind::enum_types_equal, t, c, other, o};
          }
        }
      }
    }
  }
  return {};
}

/// PostgreSQL makes a type of each table, called as the table is.
constexpr schema_fault fault_of_types(const table_facts* const* tables, std::size_t size, const ddl_rules& rules) {
  if (rules.treats(feature::enum_type) != treatment::honoured) return {};
  for (std::size_t t = 0; t < size; ++t) {
    for (std::size_t c = 0; c < tables[t]->columns; ++c) {
      for (const made_type& held : tables[t]->column[c].needed) {
        const qualified_name name = split_name(held.name.view());
        for (std::size_t other = 0; other < size; ++other) {
          if (tables[other]->schema != name.schema || tables[other]->name != name.table) continue;
          return {schema_fault_kind::enum_type_is_table, t, c, other};
        }
      }
    }
  }
  return {};
}

/// The column of a full text is called as no other is.
constexpr schema_fault fault_of_full_texts(const table_facts& table, std::size_t t, const dialect_facts& dialect) {
  for (std::size_t i = 0; i < table.facets; ++i) {
    if (table.facet[i].kind != facet::full_text) continue;
    const std::string_view name = table.facet[i].parts[0].function.view();
    bool is_taken = name.size() > dialect.name_limit || !is_legal_part(name) || dialect.system_columns.contains(name);
    for (std::size_t c = 0; c < table.columns; ++c) is_taken = is_taken || without_quotes(table.spelling[c]) == name;
    for (std::size_t other = 0; other < i; ++other) {
      is_taken = is_taken ||
                 (table.facet[other].kind == facet::full_text && table.facet[other].parts[0].function.view() == name);
    }
    if (is_taken) return {schema_fault_kind::full_text_column_taken, t, i};
  }
  return {};
}

/// What is wrong with one table by itself.
constexpr schema_fault fault_of_table(const table_facts& table, std::size_t t, const ddl_rules& rules) {
  if (!is_legal_table(table, table.placed)) return {schema_fault_kind::table_name_illegal, t};
  if (const auto fault = fault_of_columns(table, t, *rules.dialect)) return fault;
  if (const auto fault = fault_of_object_names(table, t)) return fault;
  if (const auto fault = fault_of_features(table, t, rules)) return fault;
  if (const auto fault = fault_of_full_texts(table, t, *rules.dialect)) return fault;
  return fault_of_facets(table, t, rules);
}

}  // namespace detail

/// The first fault of some tables: of all that lie in one database, or of one table alone. `Names` is at least how many
/// tables and facets there are.
template <std::size_t Names, bool Whole>
constexpr schema_fault find_fault(const table_facts* const* tables, std::size_t size, const ddl_rules& rules) {
  for (std::size_t t = 0; t < size; ++t) {
    if (const auto fault = detail::fault_of_table(*tables[t], t, rules)) return fault;
  }
  if (const auto fault = detail::fault_of_operator_classes(tables, size, rules)) return fault;
  if (const auto fault = detail::fault_of_names<Names>(tables, size, rules)) return fault;
  for (std::size_t t = 0; t < size; ++t) {
    if (const auto fault = detail::fault_of_lengths(*tables[t], t, rules.dialect->name_limit)) return fault;
  }
  if constexpr (Whole) {
    for (std::size_t t = 0; t < size; ++t) {
      if (const auto fault = detail::fault_of_references(tables, size, t)) return fault;
    }
    if (const auto fault = detail::fault_of_enums(tables, size)) return fault;
    if (detail::has_view(tables, size)) {
      if (const auto fault = detail::fault_of_views<Names>(tables, size)) return fault;
    }
  }
  return detail::fault_of_types(tables, size, rules);
}

}  // namespace polystore::inline v0::relational
