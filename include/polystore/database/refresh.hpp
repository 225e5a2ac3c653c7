// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/database/database.hpp>
#include <polystore/ddl/declared_table.hpp>
#include <polystore/ddl/write_view.hpp>
#include <polystore/relational/transaction.hpp>
#include <polystore/verdict/view.hpp>

#include <string_view>

namespace polystore::inline v0 {

namespace relational {

/// Whether an index tells all rows apart by fields alone: what a store asks of a view that it refreshes concurrently.
constexpr bool tells_all_rows_apart(const declared_facet& declared) {
  if (declared.kind != facet::index || !declared.is_unique || !declared.expression.empty()) return false;
  for (std::size_t i = 0; i < declared.columns.size; ++i) {
    if (!declared.parts[i].expression.empty()) return false;
  }
  return true;
}
template <class View, class Dialect>
consteval bool has_index_over_all_rows() {
  constexpr const table_facts& view = declared_table<View, Dialect>;
  for (std::size_t i = 0; i < view.facets; ++i) {
    if (tells_all_rows_apart(view.facet[i])) return true;
  }
  return false;
}

namespace detail {
template <class View, class Dialect, bool Concurrently>
constexpr void write_refresh_of(text& out) {
  write_refresh(out, declared_table<View, Dialect>, ddl_rules_of<Dialect>, Concurrently);
}
}  // namespace detail

/// What brings a materialized view up to date.
template <class View, class Dialect, bool Concurrently>
inline constexpr const auto& refresh_text = frozen<detail::write_refresh_of<View, Dialect, Concurrently>>;

template <class View, class Connection>
  requires requires { typename Connection::dialect; }
struct refresher<View, Connection> {
  using dialect = typename Connection::dialect;
  static constexpr bool is_materialized = relation_of<View> == relation::materialized_view;
  static consteval bool has_index() { return has_index_over_all_rows<View, dialect>(); }

  template <refresh_mode Mode>
  static void run(Connection& connection) {
    static_assert(verdict::refreshed_view_is_materialized<View, is_materialized>,
                  "polystore: this type keeps no rows that a query finds; only a materialized view is refreshed: "
                  "ps::postgres::materialized_view{...}");
    if constexpr (is_materialized) {
      static_assert(verdict::concurrent_refresh_has_index < View, Mode != refresh_mode::concurrent || has_index() >,
                    "polystore: a view is refreshed concurrently by a unique index over fields, of every row; add "
                    "ps::unique_index<...> to its placement, or refresh it exclusively");
      constexpr bool concurrently = Mode != refresh_mode::exclusive && has_index();
      execute(connection, refresh_text<View, dialect, concurrently>.view());
    }
  }

 private:
  static void execute(Connection& connection, std::string_view script) {
    if constexpr (ddl_rules_of<dialect>.treats(feature::materialized_view) == treatment::emulated) {
      atomically(connection, [&] { connection.execute_script(script); });
    } else {
      connection.execute_script(script);
    }
  }
};

}  // namespace relational

}  // namespace polystore::inline v0
