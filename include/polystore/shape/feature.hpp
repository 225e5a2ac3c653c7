// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0 {

/// The parts of a placement that relational stores treat differently. What is not listed here every one honours.
enum class feature {
  enum_type,    // a type of its own for an enumeration
  column_type,  // column_type<&T::x>("varchar(100)")
  extension,
  table_comment,
  column_comment,
  identity,            // on an integer that is the whole primary key
  identity_elsewhere,  // on any other column
  unique_constraint,
  nulls_not_distinct,
  deferrable_unique,
  late_reference,  // a reference added when all tables are there, for tables that refer to each other
  hash_index,
  gin_index,
  gist_index,
  brin_index,
  included_columns,
  operator_class,
  nulls_order,
  volatile_check,  // a check that asks for the time or a random value
  view,
  materialized_view,
  full_text_column,
};

/// What a store does with a feature: as written; in its own way, to the same effect; not at all, which the DDL says in a
/// comment; or not, and the placement doesn't compile.
enum class treatment { honoured, emulated, skipped, refused };

}  // namespace polystore::inline v0
