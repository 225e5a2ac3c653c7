// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/ddl.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/shape/postgres.hpp>
#include <polystore/shape/view.hpp>

#include <string_view>

namespace polystore::inline v0 {

namespace postgres {

/// PostgreSQL's DDL for tables that are made only to be compared with those in place: run with `search_path = pg_temp`.
/// What lives in a schema bears a `relational::temporary_name`, with its own in a comment; types keep theirs.
struct temporary_tables : dialect {};

namespace detail {
constexpr treatment honours_all(feature) { return treatment::honoured; }

/// GIN looks into arrays and documents; GiST knows none of the types that fields have.
constexpr bool lacks_operator_class(index_method method, const relational::column_facts_for_ddl& column) {
  const std::string_view type = column.type.view();
  const bool has_parts = type == "jsonb" || type.ends_with("[]");
  return method == index_method::gist || (method == index_method::gin && !has_parts);
}
}  // namespace detail

}  // namespace postgres

namespace relational {

template <>
inline constexpr ddl_rules ddl_rules_of<postgres::dialect>{
    .dialect = &postgres::dialect_facts,
    .treats = postgres::detail::honours_all,
    .joint = {},
    .table_ending = ")",
    .temporary = false,
    .lacks_operator_class = postgres::detail::lacks_operator_class};
template <>
inline constexpr ddl_rules ddl_rules_of<postgres::temporary_tables>{
    .dialect = &postgres::dialect_facts,
    .treats = postgres::detail::honours_all,
    .joint = {},
    .table_ending = ")",
    .temporary = true,
    .lacks_operator_class = postgres::detail::lacks_operator_class};
template <>
struct spelling_of<postgres::temporary_tables> {
  using type = postgres::dialect;
};
template <>
struct home_dialect<postgres::table_kind> {
  using type = postgres::dialect;
};
template <>
struct home_dialect<postgres::view_kind> {
  using type = postgres::dialect;
};
template <>
struct home_dialect<postgres::materialized_view_kind> {
  using type = postgres::dialect;
};

}  // namespace relational

}  // namespace polystore::inline v0
