// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/database/create.hpp>
#include <polystore/ddl/temporary_name.hpp>
#include <polystore/postgres/catalog.hpp>
#include <polystore/postgres/ddl.hpp>
#include <polystore/relational/transaction.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0::postgres {

namespace detail {

/// What a schema declares, by the names that are in place and by those of the temporary tables that are compared.
struct compared_schema {
  relations in_place, tables, views;

  explicit compared_schema(relational::statement_span statements) {
    for (const relational::schema_statement& each : statements) {
      if (each.kind == relational::statement_kind::table) {
        add_table(each);
      } else if (makes_view(each)) {
        add_view(each);
      }
    }
  }

  static std::string label_of(const relational::schema_statement& made) {
    const std::string table(made.table.view());
    return made.schema.empty() ? table : std::string(made.schema.view()) + '.' + table;
  }
  static bool makes_view(const relational::schema_statement& made) {
    return made.kind == relational::statement_kind::view || made.kind == relational::statement_kind::materialized_view;
  }
  static const char* kind_of(const relational::schema_statement& made) {
    return made.kind == relational::statement_kind::view ? "view" : "materialized view";
  }
  /// Whether a statement makes a view, or an index or a comment of one.
  bool is_of_view(const relational::schema_statement& made) const {
    if (views.labels.empty() || made.table.empty()) return false;
    const std::string label = label_of(made);
    for (const std::string& each : views.labels) {
      if (each == label) return true;
    }
    return false;
  }

 private:
  void add_table(const relational::schema_statement& made) {
    const std::string_view schema = made.schema.view(), table = made.table.view();
    const relational::temporary_name stand_in(schema, table);
    in_place.add(label_of(made), quoted(schema, table));
    tables.add(label_of(made), quoted("pg_temp", schema.empty() ? table : stand_in.view()), "table");
  }
  void add_view(const relational::schema_statement& made) {
    const std::string stand_in(relational::temporary_name(made.schema.view(), made.table.view()).view());
    const bool is_split = made.kind == relational::statement_kind::materialized_view;
    in_place.add(label_of(made), quoted(made.schema.view(), made.table.view()));
    views.add(label_of(made), quoted("pg_temp", stand_in), kind_of(made),
              quoted("pg_temp", is_split ? stand_in + "_query" : stand_in));
  }
};

/// What the views of a schema are over the tables in place, which must still go by their own names.
template <class Connection>
relational::catalog make_views(Connection& connection, const compared_schema& schema, std::string_view ddl,
                               relational::statement_span statements) {
  std::vector<relational::catalog_entry> unanswered;
  for (const relational::schema_statement& each : statements) {
    if (!schema.is_of_view(each)) continue;
    try {
      relational::savepoint_guard<Connection> part(connection);
      connection.execute_script(each.text(ddl));
      part.commit();
    } catch (const error&) {  // what is not in place, the tables tell; a lost connection the next statement
      if (!compared_schema::makes_view(each)) continue;
      unanswered.push_back({std::string(compared_schema::kind_of(each)) + ' ' + compared_schema::label_of(each),
                            "over what is not there"});
    }
  }
  relational::catalog made = read_catalog(connection, schema.views);
  made.add(unanswered);
  return made;
}

}  // namespace detail

/// Compares the tables in place with those of the schema, which are made as temporary tables and go with the
/// transaction: the server itself says what each means. Throws a schema_mismatch that lists every difference.
template <std::derived_from<session> Connection>
void verify_tables(Connection& connection, std::string_view, relational::statement_span statements,
                   std::string_view expected_ddl, relational::statement_span expected_statements) {
  const detail::compared_schema schema(statements);
  relational::transaction_guard<Connection> rolled_back(connection);
  const relational::catalog actual = detail::read_catalog(connection, schema.in_place);
  relational::catalog of_views;
  if (!schema.views.labels.empty()) {
    of_views = detail::make_views(connection, schema, expected_ddl, expected_statements);
  }
  connection.execute_script("SELECT set_config('search_path', 'pg_temp, ' || current_setting('search_path'), true)");
  for (const relational::schema_statement& each : expected_statements) {
    const bool stays = each.kind == relational::statement_kind::extension ||
                       (each.kind == relational::statement_kind::type && !each.schema.empty());
    if (!stays && !schema.is_of_view(each)) connection.execute_script(each.text(expected_ddl));
  }
  relational::catalog expected = detail::read_catalog(connection, schema.tables);
  expected.add(of_views.entries);
  relational::require_equal(expected, actual);
}

}  // namespace polystore::inline v0::postgres

namespace polystore::inline v0::relational {
template <>
struct comparison_dialect<postgres::dialect> {
  using type = postgres::temporary_tables;
};
}  // namespace polystore::inline v0::relational
