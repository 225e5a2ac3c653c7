// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/entity/field_name.hpp>
#include <polystore/entity/layout.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/verdict/fields.hpp>
#include <polystore/verdict/view.hpp>

#include <cstddef>

namespace polystore::inline v0::relational {

namespace detail {

/// The first of some columns that a store can't hold, or their number.
template <class Dialect, class... Values>
consteval std::size_t first_unstored(type_list<Values...>) {
  std::size_t column = 0;
  static_cast<void>(((Dialect::template stores<Values> && (++column, true)) && ...));
  return column;
}

}  // namespace detail

/// Whether a store has a column type for each field of a type; where it hasn't, a sentence says so.
template <class Entity, class Dialect>
consteval bool require_storable() {
  constexpr std::size_t column = detail::first_unstored<Dialect>(column_types<Entity>{});
  if constexpr (column == column_count<Entity>) {
    return true;
  } else {
    static_assert(
        verdict::field_has_column_type<Entity, field_name<Entity, column>, type_at<column, column_types<Entity>>,
                                       Dialect, false>,
        "polystore: this store has no column type for this field; give it a type of the README's table, put its fields "
        "among the columns with ps::flatten<&T::x>, or hold it as a document: ps::json_of<...>, with #include "
        "<polystore/json.hpp>");
    return false;
  }
}

/// Whether a type's rows are written by whoever has some, and not found by a query; where they are, a sentence says so.
template <class Entity>
consteval bool require_own_rows() {
  constexpr bool is_table = relation_of<Entity> == relation::table;
  static_assert(verdict::rows_can_be_written<Entity, is_table>,
                "polystore: this type is a view, whose rows its query finds; write to the types that the query reads");
  return is_table;
}

}  // namespace polystore::inline v0::relational
