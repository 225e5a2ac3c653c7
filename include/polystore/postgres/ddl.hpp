// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/ddl.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/shape/postgres.hpp>

namespace polystore::inline v0 {

namespace postgres {

/// PostgreSQL's DDL for tables that are made only to be compared with those in place: run with `search_path = pg_temp`.
/// What lives in a schema bears a `sql::temporary_name`, with its own in a comment; types keep theirs.
struct temporary_tables : dialect {};

namespace detail {
constexpr treatment honours_all(feature) { return treatment::honoured; }
}  // namespace detail

}  // namespace postgres

namespace sql {

template <>
inline constexpr ddl_rules ddl_rules_of<postgres::dialect>{
    .dialect = &postgres::dialect_facts, .treats = postgres::detail::honours_all, .joint = {}, .table_ending = ")"};
template <>
inline constexpr ddl_rules ddl_rules_of<postgres::temporary_tables>{.dialect = &postgres::dialect_facts,
                                                                    .treats = postgres::detail::honours_all,
                                                                    .joint = {},
                                                                    .table_ending = ")",
                                                                    .temporary = true};
template <>
struct spelling_of<postgres::temporary_tables> {
  using type = postgres::dialect;
};
template <>
struct home_dialect<postgres::table_kind> {
  using type = postgres::dialect;
};

}  // namespace sql

}  // namespace polystore::inline v0
