// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

namespace detail {
template <class Query>
consteval bool is_query() {
  return requires(const Query& query) {
    typename Query::entity;
    query.clauses;
  };
}
}  // namespace detail

/// A view is made of a query.
template <class Query>
inline constexpr bool view_is_given_query = detail::is_query<Query>();

/// The query of a view gives its struct.
template <class View, class Row, bool Gives>
inline constexpr bool query_gives_view = Gives;

/// What a view reads lies in its database.
template <class View, bool Within>
inline constexpr bool view_stays_in_database = Within;

/// No view reads itself, nor one that reads it.
template <class View, bool Never>
inline constexpr bool view_never_reads_itself = Never;

/// Only a table has rows that somebody writes.
template <class Entity, bool IsTable>
inline constexpr bool rows_can_be_written = IsTable;

/// Only what keeps rows that it finds by a query can find them anew.
template <class Entity, bool IsMaterialized>
inline constexpr bool refreshed_view_is_materialized = IsMaterialized;

/// While others read a view, its rows are exchanged one by one, and so must be told apart.
template <class View, bool HasIndex>
inline constexpr bool concurrent_refresh_has_index = HasIndex;

}  // namespace polystore::inline v0::verdict
