// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/relational/dialect.hpp>

#include <cstddef>
#include <string_view>

// Rows of any number that travel as one list for each column.
namespace polystore::inline v0::relational {

/// Writes by what name the column of a list is called: value, value2, value3.
constexpr void write_list_column(text& out, std::size_t column) {
  out += "value";
  if (column > 0) out.number(static_cast<long long>(column + 1));
}
constexpr void write_list_columns(text& out, std::size_t columns) {
  for (std::size_t i = 0; i < columns; ++i) {
    if (i > 0) out += ", ";
    write_list_column(out, i);
  }
}

namespace detail {
constexpr void write_lists(text& out, const dialect_facts& dialect, std::size_t first, std::size_t columns,
                           const std::string_view* casts) {
  const bool is_joined = columns > 1 && !dialect.lists.joining.empty();
  (out += dialect.lists.function) += '(';
  if (is_joined) (out += dialect.lists.joining) += '(';
  for (std::size_t i = 0; i < columns; ++i) {
    if (i > 0) out += ", ";
    (out += dialect.parameter_mark).number(static_cast<long long>(first + i));
    if (casts) out += casts[i];
  }
  out += is_joined ? "))" : ")";
}
}  // namespace detail

/// Writes some lists, parameters from `first` on, as the rows that they are side by side. `casts` is null, or says what
/// stands behind each.
constexpr void write_list_rows(text& out, const dialect_facts& dialect, std::size_t first, std::size_t columns,
                               const std::string_view* casts) {
  detail::write_lists(out, dialect, first, columns, casts);
  if (!dialect.lists.names_columns) return;
  out += " AS given (";
  write_list_columns(out, columns);
  out += ')';
}

/// The same, as a table called given, whose rows have the numbers from 1 on that `write_row_number` writes.
constexpr void write_numbered_rows(text& out, const dialect_facts& dialect, std::size_t columns,
                                   const std::string_view* casts) {
  detail::write_lists(out, dialect, 1, columns, casts);
  if (!dialect.lists.names_columns) {
    out += " AS given";
    return;
  }
  out += " WITH ORDINALITY AS given (";
  write_list_columns(out, columns);
  out += ", place)";
}
constexpr void write_row_number(text& out, const dialect_facts& dialect) {
  out += dialect.lists.names_columns ? "given.place" : "given.rowid";
}

}  // namespace polystore::inline v0::relational
