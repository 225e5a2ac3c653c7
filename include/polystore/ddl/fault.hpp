// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace polystore::inline v0::relational {

/// What can be wrong with the tables of a schema; `check_schema.hpp` and `report_facet.hpp` have a sentence for each.
enum class schema_fault_kind {
  none,
  table_name_illegal,
  table_name_too_long,
  tables_equal,
  tables_equal_within_limit,
  column_name_illegal,
  columns_equal,
  objects_equal,
  enum_types_equal,
  enum_type_is_table,
  object_name_illegal,  // from here on of one facet
  object_name_too_long,
  feature_refused,
  field_repeated,
  key_nullable,
  key_inexact,
  sources_many,
  server_sets_nothing,
  null_impossible,
  default_impossible,
  method_overtaxed,
  operator_class_missing,
  expression_volatile,
  reference_leaves_database,
  reference_fields_differ,
  reference_names_no_key,
  reference_names_deferrable_key,
  full_text_column_taken,
  reference_names_live_key,
  live_key_deferrable,
  deletion_repeated,
  facet_repeated,
  column_type_narrow,
  view_leaves_database,
  view_reads_itself,
};

/// A fault, the table and the facet or column at fault, and those that it collides with.
struct schema_fault {
  schema_fault_kind kind = schema_fault_kind::none;
  std::size_t table = 0;
  std::size_t item = 0;
  std::size_t other_table = 0;
  std::size_t other_item = 0;

  constexpr explicit operator bool() const { return kind != schema_fault_kind::none; }
};

/// Whether a fault is one facet's own.
constexpr bool is_of_facet(schema_fault_kind kind) { return kind >= schema_fault_kind::object_name_illegal; }

}  // namespace polystore::inline v0::relational
