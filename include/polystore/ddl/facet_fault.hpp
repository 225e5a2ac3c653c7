// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/facts.hpp>
#include <polystore/ddl/fault.hpp>
#include <polystore/ddl/narrow_column_type.hpp>

#include <cstddef>
#include <string_view>

// What is wrong with one facet of a table by itself.
namespace polystore::inline v0::relational::detail {

constexpr bool has_repeated(column_span columns) {
  for (std::size_t i = 0; i < columns.size; ++i) {
    for (std::size_t other = 0; other < i; ++other) {
      if (columns[i] == columns[other]) return true;
    }
  }
  return false;
}
constexpr bool has_repeated_part(const declared_facet& index) {
  for (std::size_t i = 0; i < index.columns.size; ++i) {
    for (std::size_t other = 0; index.parts[i].expression.empty() && other < i; ++other) {
      if (index.parts[other].expression.empty() && index.parts[i].column == index.parts[other].column) return true;
    }
  }
  return false;
}
constexpr bool repeats_field(const declared_facet& declared) {
  switch (declared.kind) {
    case facet::primary_key:
    case facet::unique: return has_repeated(declared.columns);
    case facet::references: return has_repeated(declared.columns) || has_repeated(declared.target.key);
    case facet::index: return has_repeated_part(declared);
    default: return false;
  }
}

constexpr bool is_any_nullable(const table_facts& table, column_span columns) {
  for (std::size_t i = 0; i < columns.size; ++i) {
    if (table.column[columns[i]].is_nullable) return true;
  }
  return false;
}
constexpr bool are_all_nullable(const table_facts& table, column_span columns) {
  for (std::size_t i = 0; i < columns.size; ++i) {
    if (!table.column[columns[i]].is_nullable) return false;
  }
  return true;
}
constexpr bool have_all_defaults(const table_facts& table, column_span columns) {
  for (std::size_t i = 0; i < columns.size; ++i) {
    if (!table.clauses[columns[i]].default_value) return false;
  }
  return true;
}

/// Whether facets of a kind say where a column's value comes from.
constexpr bool is_source(facet kind) {
  return kind == facet::default_value || kind == facet::identity || kind == facet::generated;
}
constexpr bool has_other_source(const table_facts& table, std::size_t position) {
  const declared_facet& declared = table.facet[position];
  for (std::size_t i = 0; is_source(declared.kind) && i < position; ++i) {
    if (is_source(table.facet[i].kind) && table.facet[i].columns[0] == declared.columns[0]) return true;
  }
  return false;
}
/// Whether a facet of the same kind stands before this one.
constexpr bool has_earlier(const table_facts& table, std::size_t position) {
  for (std::size_t i = 0; i < position; ++i) {
    if (table.facet[i].kind == table.facet[position].kind) return true;
  }
  return false;
}
/// Whether a column that inserts leave out gets a value: from a facet, from a type such as bigserial, or null.
constexpr bool is_set(const table_facts& table, std::size_t column) {
  if (table.column[column].is_nullable) return true;
  for (std::size_t i = 0; i < table.facets; ++i) {
    const facet kind = table.facet[i].kind;
    if (!is_source(kind) && kind != facet::touch && kind != facet::column_type) continue;
    if (table.facet[i].columns[0] == column) return true;
  }
  return false;
}
constexpr bool are_all_set(const table_facts& table, column_span columns) {
  for (std::size_t i = 0; i < columns.size; ++i) {
    if (!is_set(table, columns[i])) return false;
  }
  return true;
}

/// Only a B-tree sorts and is unique, only it and GiST cover, and a hash is of one column.
constexpr bool overtaxes_method(const declared_facet& index) {
  if (index.method == index_method::btree) return false;
  if (index.is_unique || (index.method == index_method::hash && index.columns.size > 1)) return true;
  if (index.included.size > 0 && index.method != index_method::gist) return true;
  for (std::size_t i = 0; i < index.columns.size; ++i) {
    const index_part& part = index.parts[i];
    if (part.order != direction::ascending || part.nulls != nulls_position::by_default) return true;
  }
  return false;
}
constexpr bool lacks_operator_class(const table_facts& table, const declared_facet& index, const ddl_rules& rules) {
  for (std::size_t i = 0; i < index.columns.size; ++i) {
    const index_part& part = index.parts[i];
    const bool is_plain = part.expression.empty() && part.operator_class.empty() && !table.clauses[part.column].type;
    if (is_plain && rules.lacks_operator_class(index.method, table.column[part.column])) return true;
  }
  return false;
}

/// Whether a key is over what the store may take for different where it is equal.
constexpr bool is_inexact_key(const table_facts& table, const declared_facet& declared) {
  if (declared.kind == facet::index) {
    for (std::size_t i = 0; declared.is_unique && i < declared.columns.size; ++i) {
      const index_part& part = declared.parts[i];
      if (!(part.expression.empty() ? table.column[part.column].is_told_apart : part.is_told_apart)) return true;
    }
    return false;
  }
  const bool is_key = declared.kind == facet::primary_key || declared.kind == facet::unique;
  for (std::size_t i = 0; is_key && i < declared.columns.size; ++i) {
    if (!table.column[declared.columns[i]].is_told_apart) return true;
  }
  return false;
}

/// Whether a word of SQL stands in an expression, not counting what is quoted there.
constexpr bool says(std::string_view expression, std::string_view word) {
  bool is_quoted = false;
  for (std::size_t i = 0; i + word.size() <= expression.size(); ++i) {
    if (!is_quoted && expression[i] == word[0] && expression.substr(i).starts_with(word)) return true;
    if (expression[i] == '\'') is_quoted = !is_quoted;
  }
  return false;
}
constexpr bool is_volatile(std::string_view expression, const dialect_facts& dialect) {
  return says(expression, dialect.clock) || says(expression, dialect.random_uuid);
}
/// Whether a facet whose words must always mean the same asks for the time or a random value.
constexpr bool must_not_be_volatile(const declared_facet& declared, const ddl_rules& rules) {
  const bool is_fixed = declared.kind == facet::index || declared.kind == facet::generated ||
                        (declared.kind == facet::check && rules.treats(feature::volatile_check) == treatment::refused);
  if (!is_fixed) return false;
  for (std::size_t i = 0; declared.kind == facet::index && i < declared.columns.size; ++i) {
    if (is_volatile(declared.parts[i].expression.view(), *rules.dialect)) return true;
  }
  return is_volatile(declared.expression.view(), *rules.dialect);
}

constexpr schema_fault_kind fault_of_reference(const table_facts& table, const declared_facet& reference) {
  const on_delete deleted = reference.target.when_deleted;
  const on_update updated = reference.target.when_updated;
  if ((deleted == on_delete::set_null || updated == on_update::set_null) &&
      !are_all_nullable(table, reference.columns)) {
    return schema_fault_kind::null_impossible;
  }
  if ((deleted == on_delete::set_default || updated == on_update::set_default) &&
      !have_all_defaults(table, reference.columns)) {
    return schema_fault_kind::default_impossible;
  }
  return schema_fault_kind::none;
}
constexpr schema_fault_kind fault_of_facet(const table_facts& table, std::size_t position, const ddl_rules& rules) {
  using enum schema_fault_kind;
  const declared_facet& declared = table.facet[position];
  if (repeats_field(declared)) return field_repeated;
  if ((declared.kind == facet::primary_key || declared.kind == facet::version) && has_earlier(table, position))
    return facet_repeated;
  if (has_other_source(table, position)) return sources_many;
  if (must_not_be_volatile(declared, rules)) return expression_volatile;
  if (is_inexact_key(table, declared)) return key_inexact;
  switch (declared.kind) {
    case facet::primary_key: return is_any_nullable(table, declared.columns) ? key_nullable : none;
    case facet::unique: return declared.is_deferrable && !is_constraint(table, declared) ? live_key_deferrable : none;
    case facet::soft_delete: return has_earlier(table, position) ? deletion_repeated : none;
    case facet::server_sets: return are_all_set(table, declared.columns) ? none : server_sets_nothing;
    case facet::references: return fault_of_reference(table, declared);
    case facet::index: return overtaxes_method(declared) ? method_overtaxed : none;
    case facet::column_type:
      return rules.treats(feature::column_type) == treatment::honoured && is_narrow_column_type(table, declared)
                 ? column_type_narrow
                 : none;
    default: return none;
  }
}
constexpr schema_fault fault_of_facets(const table_facts& table, std::size_t t, const ddl_rules& rules) {
  for (std::size_t i = 0; i < table.facets; ++i) {
    const schema_fault_kind kind = fault_of_facet(table, i, rules);
    if (kind != schema_fault_kind::none) return {kind, t, i};
  }
  return {};
}

/// An extension may bring the operator classes that the store lacks; any table of the schema may name it.
constexpr schema_fault fault_of_operator_classes(const table_facts* const* tables, std::size_t size,
                                                 const ddl_rules& rules) {
  bool has_extension = false;
  for (std::size_t t = 0; t < size; ++t) {
    for (std::size_t i = 0; i < tables[t]->facets; ++i) {
      has_extension = has_extension || tables[t]->facet[i].kind == facet::extension;
    }
  }
  for (std::size_t t = 0; !has_extension && t < size; ++t) {
    for (std::size_t i = 0; i < tables[t]->facets; ++i) {
      const declared_facet& declared = tables[t]->facet[i];
      if (declared.kind != facet::index || !lacks_operator_class(*tables[t], declared, rules)) continue;
      return {schema_fault_kind::operator_class_missing, t, i};
    }
  }
  return {};
}

}  // namespace polystore::inline v0::relational::detail
