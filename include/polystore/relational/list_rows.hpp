// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/element.hpp>
#include <polystore/core/text.hpp>
#include <polystore/entity/composite.hpp>
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

/// What a list holds: values, or what falls into its parts where a store makes rows of lists.
enum class list_kind { values, composites, arrays };

/// What a list of a column's values holds for a store.
template <class Value, class Dialect>
consteval list_kind kind_of_list() {
  using plain = sent_type<without_null<Value>>;
  if (Dialect::facts.lists.holds_all) return list_kind::values;
  if (is_array_value<Value>) return list_kind::arrays;
  return composite<plain> ? list_kind::composites : list_kind::values;
}

/// Lists side by side: the parameters from `first` on. Where some hold arrays there is a place in them for each element of
/// a row's longest one: an array has an element at each, any other value stands at the first. Behind them all come a list
/// of the sizes of each array, null for a null, and one that says of which row each place is.
struct sent_lists {
  std::size_t first, columns;
  const std::string_view* casts = nullptr;  // what stands behind each parameter, if anything does
  const list_kind* kinds = nullptr;         // null where all hold values

  constexpr list_kind kind(std::size_t column) const { return kinds ? kinds[column] : list_kind::values; }
  constexpr bool any_is(list_kind searched) const {
    for (std::size_t i = 0; i < columns; ++i) {
      if (kind(i) == searched) return true;
    }
    return false;
  }
};

namespace detail {
constexpr void write_list_parameter(text& out, const dialect_facts& dialect, const sent_lists& lists,
                                    std::size_t column) {
  (out += dialect.parameter_mark).number(static_cast<long long>(lists.first + column));
  if (lists.casts) out += lists.casts[column];
}
constexpr void write_plain_lists(text& out, const dialect_facts& dialect, const sent_lists& lists) {
  const bool is_joined = lists.columns > 1 && !dialect.lists.joining.empty();
  (out += dialect.lists.function) += '(';
  if (is_joined) (out += dialect.lists.joining) += '(';
  for (std::size_t i = 0; i < lists.columns; ++i) {
    if (i > 0) out += ", ";
    write_list_parameter(out, dialect, lists, i);
  }
  out += is_joined ? "))" : ")";
}

constexpr void write_unnested(text& out, const dialect_facts& dialect, const sent_lists& lists) {
  for (std::size_t i = 0; i < lists.columns; ++i) {
    (out += dialect.lists.function) += '(';
    write_list_parameter(out, dialect, lists, i);
    out += ") AS ";
    write_list_column(out, i);
    out += ", ";
  }
}
/// Writes lists of which some hold composites: what is unnested behind SELECT stays whole.
constexpr void write_whole_rows(text& out, const dialect_facts& dialect, const sent_lists& lists) {
  out += "(SELECT ";
  write_unnested(out, dialect, lists);
  out += "generate_series(1, cardinality(";
  write_list_parameter(out, dialect, lists, 0);
  out += ")) AS place) AS given";
}

constexpr void write_size(text& out, std::size_t column) { (out += "size").number(static_cast<long long>(column + 1)); }
/// Writes lists of which some hold arrays, element by element: those of one place are put together to a row.
constexpr void write_gathered_rows(text& out, const dialect_facts& dialect, const sent_lists& lists) {
  out += "(SELECT ";
  for (std::size_t i = 0; i < lists.columns; ++i) {
    out += "(array_agg(";
    write_list_column(out, i);
    out += " ORDER BY part))[1";
    if (lists.kind(i) == list_kind::arrays) {
      out += ":max(";
      write_size(out, i);
      out += ')';
    }
    out += "] AS ";
    write_list_column(out, i);
    out += ", ";
  }
  out += "place FROM (SELECT ";
  write_unnested(out, dialect, lists);
  std::size_t next = lists.first + lists.columns;
  const auto write_next = [&] {
    (((out += dialect.lists.function) += '(') += dialect.parameter_mark).number(static_cast<long long>(next++));
    out += ") AS ";
  };
  for (std::size_t i = 0; i < lists.columns; ++i) {
    if (lists.kind(i) != list_kind::arrays) continue;
    write_next();
    write_size(out, i);
    out += ", ";
  }
  write_next();
  ((out += "place, generate_series(1, cardinality(") += dialect.parameter_mark)
      .number(static_cast<long long>(next - 1));
  out += ")) AS part) AS parts GROUP BY place) AS given";
}
/// Writes lists as one FROM item; false where that names itself and its columns, as what is made of parts does.
constexpr bool write_lists(text& out, const dialect_facts& dialect, const sent_lists& lists) {
  if (lists.any_is(list_kind::arrays)) {
    write_gathered_rows(out, dialect, lists);
    return false;
  }
  if (lists.any_is(list_kind::composites)) {
    write_whole_rows(out, dialect, lists);
    return false;
  }
  write_plain_lists(out, dialect, lists);
  return true;
}
}  // namespace detail

/// Writes some lists as the rows that they are side by side.
constexpr void write_list_rows(text& out, const dialect_facts& dialect, const sent_lists& lists) {
  if (!detail::write_lists(out, dialect, lists)) return;
  if (!dialect.lists.names_columns) return;
  out += " AS given (";
  write_list_columns(out, lists.columns);
  out += ')';
}

/// The same, as a table called given, whose rows have the numbers from 1 on that `write_row_number` writes.
constexpr void write_numbered_rows(text& out, const dialect_facts& dialect, const sent_lists& lists) {
  if (!detail::write_lists(out, dialect, lists)) return;
  if (!dialect.lists.names_columns) {
    out += " AS given";
    return;
  }
  out += " WITH ORDINALITY AS given (";
  write_list_columns(out, lists.columns);
  out += ", place)";
}
constexpr void write_row_number(text& out, const dialect_facts& dialect) {
  out += dialect.lists.names_columns ? "given.place" : "given.rowid";
}

}  // namespace polystore::inline v0::relational
