// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/write_table.hpp>
#include <polystore/relational/literal_text.hpp>

#include <cstddef>
#include <string_view>

// CREATE INDEX, COMMENT ON, and the comments about what a store leaves out.
namespace polystore::inline v0::relational {

namespace detail {

constexpr std::string_view words_of(index_method method) {
  constexpr std::string_view words[] = {"", " USING hash", " USING gin", " USING gist", " USING brin"};
  return words[static_cast<std::size_t>(method)];
}
constexpr feature feature_of(index_method method) {
  switch (method) {
    case index_method::gin: return feature::gin_index;
    case index_method::gist: return feature::gist_index;
    case index_method::brin: return feature::brin_index;
    default: return feature::hash_index;
  }
}

constexpr void write_index_part(text& out, const table_facts& table, const ddl_rules& rules, const index_part& part) {
  if (part.expression.empty()) {
    out += table.spelling[part.column];
  } else if (part.function.empty()) {
    ((out += '(') += part.expression.view()) += ')';
  } else {
    out += part.expression.view();
  }
  if (!part.operator_class.empty() && rules.treats(feature::operator_class) == treatment::honoured) {
    (out += ' ') += part.operator_class.view();
  }
  if (part.order == direction::descending) out += " DESC";
  if (part.nulls == nulls_position::by_default || rules.treats(feature::nulls_order) != treatment::honoured) return;
  out += part.nulls == nulls_position::first ? " NULLS FIRST" : " NULLS LAST";
}

/// `CREATE [UNIQUE] INDEX name ON table `, as for a unique constraint that a store has as an index.
constexpr void write_index_head(text& out, const table_facts& table, const ddl_rules& rules,
                                const declared_facet& declared) {
  out += declared.is_unique || declared.kind == facet::unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
  write_index_name(out, rules, table, table.names[position_of(table, declared)]);
  out += " ON ";
  write_relation_name(out, rules, table);
  if (rules.treats(feature_of(declared.method)) != treatment::emulated) out += words_of(declared.method);
  out += ' ';
}

/// Turns what was written since `from` into one line: a comment ends with it.
constexpr void keep_on_one_line(text& out, std::size_t from) {
  if (!out.out) return;
  for (std::size_t i = from; i < out.size; ++i) {
    if (out.out[i] == '\n' || out.out[i] == '\r') out.out[i] = ' ';
  }
}

/// Writes on one line that something is left out.
template <class Write>
constexpr void write_skipped(text& out, Write write) {
  out += "-- skipped: ";
  const std::size_t from = out.size;
  write();
  keep_on_one_line(out, from);
  out += '\n';
}

}  // namespace detail

/// Writes which rows an index has, if not all of them.
constexpr void write_index_condition(text& out, const table_facts& table, const declared_facet& declared) {
  const bool is_unique = declared.is_unique || declared.kind == facet::unique;
  const std::string_view live = is_unique ? live_rows(table) : std::string_view();
  const std::string_view rows = declared.kind == facet::index ? declared.expression.view() : std::string_view();
  if (!rows.empty() && !live.empty()) {
    ((((out += '(') += rows) += ") AND ") += live);
  } else {
    out += rows.empty() ? live : rows;
  }
}

/// Writes an index without the semicolon.
constexpr void write_index(text& out, const table_facts& table, const ddl_rules& rules,
                           const declared_facet& declared) {
  detail::write_index_head(out, table, rules, declared);
  if (declared.kind == facet::unique) {
    detail::write_columns_of(out, table.spelling, declared.columns);
    if (declared.nulls_are_equal) out += " NULLS NOT DISTINCT";
  } else {
    for (std::size_t i = 0; i < declared.columns.size; ++i) {
      out += i > 0 ? ", " : "(";
      detail::write_index_part(out, table, rules, declared.parts[i]);
    }
    out += ')';
    if (declared.included.size > 0 && rules.treats(feature::included_columns) == treatment::honoured) {
      out += " INCLUDE ";
      detail::write_columns_of(out, table.spelling, declared.included);
    }
  }
  text condition;
  write_index_condition(condition, table, declared);
  if (condition.size > 0) write_index_condition(out += " WHERE ", table, declared);
}

namespace detail {
constexpr std::string_view words_of(relation what, const ddl_rules& rules) {
  if (what == relation::view) return "VIEW ";
  return what == relation::table || rules.temporary ? "TABLE " : "MATERIALIZED VIEW ";
}
}  // namespace detail

/// Writes `COMMENT ON TABLE ...` or `... COLUMN ...` without the semicolon.
constexpr void write_comment(text& out, const table_facts& table, const ddl_rules& rules,
                             const declared_facet& declared) {
  (out += "COMMENT ON ") += declared.kind == facet::comment ? detail::words_of(table.what, rules) : "COLUMN ";
  write_relation_name(out, rules, table);
  if (declared.kind == facet::column_comment) (out += '.') += table.spelling[declared.columns[0]];
  out += " IS ";
  write_quoted(out, declared.given);
}

}  // namespace polystore::inline v0::relational
