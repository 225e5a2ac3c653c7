// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/object_names.hpp>
#include <polystore/ddl/schema_order.hpp>
#include <polystore/ddl/script.hpp>
#include <polystore/ddl/write_index.hpp>
#include <polystore/ddl/write_table.hpp>
#include <polystore/ddl/write_view.hpp>

#include <cstddef>
#include <string_view>

// The groups of statements that make up a schema, in the order in which they run.
namespace polystore::inline v0::relational {

namespace detail {

constexpr schema_statement made(statement_kind kind, const table_facts& table, std::string_view name = {}) {
  return {.kind = kind,
          .schema = characters_of(table.schema),
          .table = characters_of(table.name),
          .name = characters_of(name)};
}
constexpr schema_statement made(const table_facts& table, const declared_facet& declared, statement_kind kind) {
  return made(kind, table, table.names[position_of(table, declared)].view());
}

/// Calls `visitor(table, facet)` for the facets of a kind, in all tables.
template <std::size_t Size, class Visitor>
constexpr void each_declared(const table_order<Size>& order, facet kind, Visitor visitor) {
  for (std::size_t t = 0; t < Size; ++t) {
    const table_facts& table = *order.at[t];
    for (std::size_t i = 0; i < table.facets; ++i) {
      if (table.facet[i].kind == kind) visitor(table, table.facet[i]);
    }
  }
}

template <std::size_t Size>
constexpr bool is_first_in_schema(const table_order<Size>& order, std::size_t position) {
  for (std::size_t t = 0; t < position; ++t) {
    if (order.at[t]->schema == order.at[position]->schema) return false;
  }
  return true;
}
/// Calls `visitor(type)` for each type that a column needs, as often as it does.
template <std::size_t Size, class Visitor>
constexpr void each_needed_type(const table_order<Size>& order, Visitor visitor) {
  for (std::size_t t = 0; t < Size; ++t) {
    for (std::size_t c = 0; c < order.at[t]->columns; ++c) {
      for (const made_type& needed : order.at[t]->column[c].needed) visitor(needed);
    }
  }
}
/// Whether fewer than `position` needed types come before this one.
template <std::size_t Size>
constexpr bool is_first_of_type(const table_order<Size>& order, std::size_t position, const made_type& searched) {
  std::size_t seen = 0, first = position;
  each_needed_type(order, [&](const made_type& needed) {
    if (seen < first && needed.type == searched.type) first = seen;
    ++seen;
  });
  return first == position;
}
template <std::size_t Size>
constexpr bool is_first_extension(const table_order<Size>& order, const declared_facet& searched) {
  bool is_first = true, is_before = true;
  each_declared(order, facet::extension, [&](const table_facts&, const declared_facet& declared) {
    if (&declared == &searched) is_before = false;
    if (is_before && std::string_view(declared.given) == searched.given) is_first = false;
  });
  return is_first;
}

template <std::size_t Size>
constexpr void write_schemas(ddl_script& script, const table_order<Size>& order) {
  script.start_group();
  if (!script.rules.dialect->has_schemas || script.rules.temporary) return;
  for (std::size_t t = 0; t < Size; ++t) {
    const table_facts& table = *order.at[t];
    if (table.schema.empty() || !is_first_in_schema(order, t)) continue;
    const characters name = characters_of(table.schema);
    script.statement({.kind = statement_kind::schema, .schema = name, .name = name}, [&] {
      script.out += "CREATE SCHEMA IF NOT EXISTS ";
      write_identifier(script.out, table.schema, *script.rules.dialect);
      script.out += ';';
    });
  }
}

template <std::size_t Size>
constexpr void write_extensions(ddl_script& script, const table_order<Size>& order) {
  script.start_group();
  each_declared(order, facet::extension, [&](const table_facts&, const declared_facet& declared) {
    if (!is_first_extension(order, declared)) return;
    const auto write = [&] {
      script.out += "CREATE EXTENSION IF NOT EXISTS ";
      write_identifier(script.out, declared.given, *script.rules.dialect);
      script.out += ';';
    };
    if (script.rules.treats(feature::extension) == treatment::skipped) return script.skipped(write);
    script.statement({.kind = statement_kind::extension, .name = characters_of(declared.given)}, write);
  });
}

template <std::size_t Size>
constexpr void write_types(ddl_script& script, const table_order<Size>& order) {
  script.start_group();
  if (script.rules.treats(feature::enum_type) != treatment::honoured) return;
  std::size_t position = 0;
  each_needed_type(order, [&](const made_type& needed) {
    if (!is_first_of_type(order, position++, needed)) return;
    const qualified_name name = split_name(needed.name.view());
    script.statement(
        {.kind = statement_kind::type, .schema = characters_of(name.schema), .name = characters_of(name.table)}, [&] {
          script.out += "CREATE TYPE ";
          if (!name.schema.empty()) {
            write_identifier(script.out, name.schema, *script.rules.dialect);
            script.out += '.';
          }
          write_identifier(script.out, name.table, *script.rules.dialect);
          ((script.out += " AS ") += needed.definition.view()) += ';';
        });
  });
}

/// Says which parts of a table's columns and constraints the store leaves out.
constexpr void write_skipped_parts(ddl_script& script, const table_facts& table) {
  for (std::size_t i = 0; i < table.facets; ++i) {
    const declared_facet& declared = table.facet[i];
    if (declared.kind == facet::column_type && script.rules.treats(feature::column_type) == treatment::skipped) {
      script.skipped([&] {
        ((script.out += "type ") += declared.given) += " of ";
        write_qualified(script.out, script.rules, table.schema, table.name);
        (script.out += '.') += table.spelling[declared.columns[0]];
      });
    }
    if (declared.kind == facet::unique && declared.is_deferrable &&
        script.rules.treats(feature::deferrable_unique) == treatment::skipped) {
      script.skipped([&] { (script.out += "DEFERRABLE of ") += table.names[i].view(); });
    }
  }
}

template <std::size_t Size>
constexpr void write_tables(ddl_script& script, const table_order<Size>& order) {
  const bool can_wait = script.rules.treats(feature::late_reference) == treatment::honoured;
  for (std::size_t t = 0; t < Size; ++t) {
    const table_facts& table = *order.at[t];
    if (table.what != relation::table) continue;
    script.start_group();
    write_skipped_parts(script, table);
    script.statement(made(statement_kind::table, table), [&] {
      write_table(script.out, table, script.rules, [&](const declared_facet& declared) {
        const std::size_t target = order.position(declared.target.type);
        return can_wait && target < Size && target > t;
      });
    });
  }
}

template <std::size_t Size>
constexpr void write_late_references(ddl_script& script, const table_order<Size>& order) {
  script.start_group();
  if (script.rules.treats(feature::late_reference) != treatment::honoured) return;
  each_declared(order, facet::references, [&](const table_facts& table, const declared_facet& declared) {
    const std::size_t target = order.position(declared.target.type);
    if (target >= Size || target <= order.position(table.type)) return;
    script.statement(made(table, declared, statement_kind::constraint), [&] {
      script.out += "ALTER TABLE ";
      write_qualified(script.out, script.rules, table.schema, table.name);
      script.out += " ADD ";
      write_reference(script.out, table, script.rules, declared);
      script.out += ';';
    });
  });
}

/// Says which parts of an index the store leaves out.
constexpr void write_skipped_parts(ddl_script& script, const table_facts& table, const declared_facet& declared) {
  const auto skip = [&](std::string_view words) {
    script.skipped([&] { ((script.out += words) += " of ") += table.names[position_of(table, declared)].view(); });
  };
  if (declared.included.size > 0 && script.rules.treats(feature::included_columns) == treatment::skipped)
    skip("INCLUDE");
  for (std::size_t i = 0; i < declared.columns.size; ++i) {
    const index_part& part = declared.parts[i];
    if (!part.operator_class.empty() && script.rules.treats(feature::operator_class) == treatment::skipped) {
      skip(part.operator_class.view());
    }
    if (part.nulls != nulls_position::by_default && script.rules.treats(feature::nulls_order) == treatment::skipped) {
      skip(part.nulls == nulls_position::first ? "NULLS FIRST" : "NULLS LAST");
    }
  }
}

/// Writes the views, each behind those that it reads.
template <std::size_t Size>
constexpr void write_views(ddl_script& script, const table_order<Size>& order) {
  for (std::size_t t = 0; t < Size; ++t) {
    const table_facts& view = *order.at[t];
    if (view.what == relation::table) continue;
    const bool is_kept = view.what == relation::materialized_view;
    script.start_group();
    if (is_kept && script.rules.treats(feature::materialized_view) == treatment::emulated) {
      script.statement(made(statement_kind::view_query, view),
                       [&] { write_query_of_view(script.out, view, script.rules); });
      script.start_group();
      script.statement(made(statement_kind::materialized_view, view),
                       [&] { write_table_of_view(script.out, view, script.rules); });
      continue;
    }
    script.statement(made(is_kept ? statement_kind::materialized_view : statement_kind::view, view),
                     [&] { write_view(script.out, view, script.rules); });
  }
}

/// Writes the indexes of the tables, or those of the views.
template <std::size_t Size>
constexpr void write_indexes(ddl_script& script, const table_order<Size>& order, bool of_views) {
  script.start_group();
  const auto write_one = [&](const table_facts& table, const declared_facet& declared) {
    const auto write = [&] { (write_index(script.out, table, script.rules, declared), script.out += ';'); };
    if (has_index(declared.kind)) {
      const bool is_btree = declared.method == index_method::btree;
      if (!is_btree && script.rules.treats(feature_of(declared.method)) == treatment::skipped)
        return script.skipped(write);
      write_skipped_parts(script, table, declared);
    }
    script.statement(made(table, declared, statement_kind::index), [&] {
      write();
      write_name_meant(script.out, table, script.rules, declared);
    });
  };
  for (std::size_t t = 0; t < Size; ++t) {
    if ((order.at[t]->what != relation::table) != of_views) continue;
    for (std::size_t i = 0; i < order.at[t]->facets; ++i) {
      const declared_facet& declared = order.at[t]->facet[i];
      const bool is_index =
          has_index(declared.kind) ||
          (declared.kind == facet::unique && (!is_constraint(*order.at[t], declared) ||
                                              script.rules.treats(feature::unique_constraint) == treatment::emulated));
      if (is_index) write_one(*order.at[t], declared);
    }
  }
}

template <std::size_t Size>
constexpr void write_comments(ddl_script& script, const table_order<Size>& order) {
  script.start_group();
  for (std::size_t t = 0; t < Size; ++t) {
    const table_facts& table = *order.at[t];
    for (std::size_t i = 0; i < table.facets; ++i) {
      const declared_facet& declared = table.facet[i];
      const bool is_of_column = declared.kind == facet::column_comment;
      if (declared.kind != facet::comment && !is_of_column) continue;
      const auto write = [&] { (write_comment(script.out, table, script.rules, declared), script.out += ';'); };
      if (script.rules.treats(is_of_column ? feature::column_comment : feature::table_comment) == treatment::skipped) {
        script.skipped(write);
        continue;
      }
      const std::string_view column = is_of_column ? without_quotes(table.spelling[declared.columns[0]]) : "";
      script.statement(made(statement_kind::comment, table, column), write);
    }
  }
}

}  // namespace detail

/// Writes one table or view with its indexes and comments.
constexpr void write_table_script(ddl_script& script, const table_facts& table) {
  const table_order<1> order{{&table}};
  detail::write_tables(script, order);
  detail::write_views(script, order);
  detail::write_indexes(script, order, table.what != relation::table);
  detail::write_comments(script, order);
}

/// Writes a whole schema: extensions, types, tables, the references that had to wait, indexes, views with theirs, comments.
template <std::size_t Size>
constexpr void write_schema_script(ddl_script& script, const table_order<Size>& order) {
  detail::write_schemas(script, order);
  detail::write_extensions(script, order);
  detail::write_types(script, order);
  detail::write_tables(script, order);
  detail::write_late_references(script, order);
  detail::write_indexes(script, order, false);
  detail::write_views(script, order);
  detail::write_indexes(script, order, true);
  detail::write_comments(script, order);
}

}  // namespace polystore::inline v0::relational
