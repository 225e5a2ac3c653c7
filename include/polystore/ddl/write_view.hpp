// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/write_table.hpp>

#include <cstddef>
#include <string_view>

// CREATE VIEW and CREATE MATERIALIZED VIEW, or what stands for one.
namespace polystore::inline v0::relational {

/// What follows the name of an emulated materialized view in the name of the view that finds its rows; no type can be
/// called so, for its name holds no dot.
inline constexpr std::string_view view_query_suffix = ".query";

namespace detail {

constexpr std::string_view query_of(const table_facts& view) {
  for (std::size_t i = 0; i < view.facets; ++i) {
    if (view.facet[i].kind == facet::query) return view.facet[i].expression.view();
  }
  return {};
}

constexpr void write_query_name(text& out, const ddl_rules& rules, const table_facts& view) {
  if (rules.temporary) {
    (out += temporary_name(view.schema, view.name).view()) += "_query";
    return;
  }
  char characters[256]{};
  text joined{characters};
  if (!view.schema.empty()) (joined += view.schema) += rules.joint;
  (joined += view.name) += view_query_suffix;
  write_identifier(out, {characters, joined.size}, *rules.dialect);
}

}  // namespace detail

/// Writes `CREATE VIEW ... AS ...;`. Of a materialized view that is made for comparison there are a view, for its query,
/// and a table, for its columns and indexes.
constexpr void write_view(text& out, const table_facts& view, const ddl_rules& rules) {
  const bool is_kept = view.what == relation::materialized_view;
  const bool is_split = is_kept && rules.temporary;
  out += rules.temporary ? "CREATE TEMPORARY VIEW " : is_kept ? "CREATE MATERIALIZED VIEW " : "CREATE VIEW ";
  if (is_split) {
    detail::write_query_name(out, rules, view);
  } else {
    write_relation_name(out, rules, view);
  }
  ((out += " AS\n") += detail::query_of(view)) += ';';
  if (!is_split) return;
  write_relation_name(out += " CREATE TEMPORARY TABLE ", rules, view);
  detail::write_query_name(out += " AS SELECT * FROM ", rules, view);
  out += " WITH NO DATA;";
}

/// Writes the view that finds the rows of a materialized view, where that is a table.
constexpr void write_query_of_view(text& out, const table_facts& view, const ddl_rules& rules) {
  detail::write_query_name(out += "CREATE VIEW ", rules, view);
  ((out += " AS\n") += detail::query_of(view)) += ';';
}
/// Writes what fills that table.
constexpr void write_filling_of_view(text& out, const table_facts& view, const ddl_rules& rules) {
  write_relation_name(out += "INSERT INTO ", rules, view);
  detail::write_query_name(out += " SELECT * FROM ", rules, view);
  out += ';';
}
/// Writes that table, and fills it.
constexpr void write_table_of_view(text& out, const table_facts& view, const ddl_rules& rules) {
  write_relation_name(out += "CREATE TABLE ", rules, view);
  for (std::size_t column = 0; column < view.columns; ++column) {
    (out += column > 0 ? ",\n  " : " (\n  ") += view.spelling[column];
    (out += ' ') += view.column[column].type.view();
  }
  ((out += '\n') += rules.table_ending) += "; ";
  write_filling_of_view(out, view, rules);
}

/// Writes what brings a materialized view up to date.
constexpr void write_refresh(text& out, const table_facts& view, const ddl_rules& rules, bool concurrently) {
  if (rules.treats(feature::materialized_view) == treatment::emulated) {
    write_relation_name(out += "DELETE FROM ", rules, view);
    write_filling_of_view(out += "; ", view, rules);
  } else {
    write_relation_name(out += concurrently ? "REFRESH MATERIALIZED VIEW CONCURRENTLY " : "REFRESH MATERIALIZED VIEW ",
                        rules, view);
  }
}

}  // namespace polystore::inline v0::relational
