// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/pages/order.hpp>
#include <polystore/relational/query_node.hpp>

#include <cstddef>
#include <string_view>

// The statement of a page. The rows behind a place are some ranges of an index, one behind the other: those that agree
// with its row in the first columns and lie behind it in the next. What one comparison of rows can say is one range;
// where directions change, or a null lies on the way, there are several, and the statement is a union of them.
namespace polystore::inline v0::pages {

/// Which of a query's statements: that of its first page, or of the rows behind a place that a cursor says.
struct variant {
  bool has_place = false;
  bool goes_backward = false;
  bool takes_row = false;
  unsigned nulls = 0;  // a bit for each column of the order, set where the place has a null

  constexpr bool has_null(std::size_t column) const { return (nulls >> column & 1u) != 0; }
};

/// What there is to know of a query for its pages.
struct paged_query {
  const relational::query_node* node = nullptr;
  const order_column* order = nullptr;
  std::size_t size = 0;    // of the order
  std::size_t values = 0;  // that the query binds itself
  char parameter_mark = 0;
  bool compares_rows = false;  // an index looks up (a, b) > ($1, $2)
  bool limits_parts = false;   // of a union
};

namespace detail {

/// Some rows behind a place: those equal to its row in the first columns, and in the next ones behind it, or with a null,
/// or without one; or equal in all.
struct part {
  enum kind { nothing, behind, null, not_null, equal_in_all };
  std::size_t equal = 0, end = 0;
  kind how = nothing;
  bool or_equal = false;
};

/// The parts of what lies behind a place, the farthest first.
struct parts_behind {
  part at[32]{};
  std::size_t size = 0;

  constexpr parts_behind(const paged_query& query, const variant& which) {
    std::size_t i = 0;
    while (i < query.size) {
      if (which.has_null(i)) {
        if (nulls_are_first(query.order[i], which)) at[size++] = {i, i + 1, part::not_null};
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (query.compares_rows && end < query.size && !which.has_null(end) &&
             query.order[end].descends == query.order[i].descends) {
        ++end;
      }
      for (std::size_t column = i; column < end; ++column) {
        const order_column& each = query.order[column];
        if (each.is_nullable && !nulls_are_first(each, which)) at[size++] = {column, column + 1, part::null};
      }
      at[size++] = {i, end, part::behind, which.takes_row && end == query.size};
      i = end;
    }
    const bool has_last = size > 0 && at[size - 1].or_equal;
    if (which.takes_row && !has_last) at[size++] = {query.size, query.size, part::equal_in_all};
  }

 private:
  static constexpr bool nulls_are_first(const order_column& column, const variant& which) {
    return column.has_nulls_first != which.goes_backward;
  }
};

/// Writes the statement of a page piece by piece.
struct page_writer {
  text& out;
  const paged_query& query;
  const variant& which;

  constexpr void write_parameter(std::size_t column) const {
    std::size_t number = query.values + 1;
    for (std::size_t i = 0; which.has_place && i < column; ++i) number += !which.has_null(i);
    (out += query.parameter_mark).number(static_cast<long long>(number));
    if (column == query.size) return;
    const order_column& given = query.order[column];
    if (given.declared.empty()) {
      out += given.cast;
    } else {
      (out += "::") += given.declared;
    }
  }
  constexpr void write_column(std::size_t column) const {
    if (query.order[column].is_loose) out += '(';
    query.order[column].write(out);
    if (query.order[column].is_loose) out += ')';
  }
  constexpr void write_order(bool by_position) const {
    for (std::size_t i = 0; i < query.size; ++i) {
      const order_column& column = query.order[i];
      out += i == 0 ? " ORDER BY " : ", ";
      if (by_position || column.is_hidden) {
        out.number(static_cast<long long>(column.column) + 1);
      } else {
        column.write(out);
      }
      if (column.descends != which.goes_backward) out += " DESC";
      if (column.nulls == nulls_position::by_default) continue;
      out += (column.nulls == nulls_position::first) != which.goes_backward ? " NULLS FIRST" : " NULLS LAST";
    }
  }
  constexpr void write_limit() const {
    out += " LIMIT ";
    write_parameter(query.size);
  }

  /// Writes that a row is in a part.
  constexpr void write_condition(const part& given) const {
    if (given.how == part::nothing) {
      out += "1 = 0";
      return;
    }
    for (std::size_t i = 0; i < given.equal; ++i) {
      if (i > 0) out += " AND ";
      write_column(i);
      if (which.has_null(i)) {
        out += " IS NULL";
      } else {
        out += " = ";
        write_parameter(i);
      }
    }
    if (given.how == part::equal_in_all) return;
    if (given.equal > 0) out += " AND ";
    if (given.how == part::behind) return write_comparison(given);
    write_column(given.equal);
    out += given.how == part::null ? " IS NULL" : " IS NOT NULL";
  }
  constexpr void write_comparison(const part& given) const {
    const bool is_row = given.end - given.equal > 1;
    const auto write_each = [&](const auto& write) {
      if (is_row) out += '(';
      for (std::size_t i = given.equal; i < given.end; ++i) {
        if (i > given.equal) out += ", ";
        write(i);
      }
      if (is_row) out += ')';
    };
    write_each([&](std::size_t column) { write_column(column); });
    out += query.order[given.equal].descends != which.goes_backward ? " <" : " >";
    out += given.or_equal ? "= " : " ";
    write_each([&](std::size_t column) { write_parameter(column); });
  }

  /// Writes the query for the rows of a part, or for all.
  constexpr void write_part(const part* given) const {
    const relational::query_node& node = *query.node;
    relational::expression_writer writer{out};
    out += "SELECT ";
    write_clauses(writer, node, clause_kind::columns, clause_kind::columns);
    out += node.columns;
    if (node.is_of_one_among_several) node.write_columns(writer);
    for (std::size_t i = 0; i < query.size; ++i) {
      if (!query.order[i].is_hidden) continue;
      out += ", ";
      query.order[i].write(out);
    }
    out += " FROM ";
    node.write_source(out);
    write_clauses(writer, node, clause_kind::join, clause_kind::join);
    const bool has_liveness = node.keeps_erased && !node.finds_deleted;
    separator between{" WHERE ", " AND "};
    std::size_t conditions = 0;
    for (std::size_t i = 0; i < node.count; ++i) conditions += node.clauses[i].kind == clause_kind::where;
    for (std::size_t i = 0; i < node.count; ++i) {
      if (node.clauses[i].kind != clause_kind::where) continue;
      const bool is_only = conditions == 1 && !given && !has_liveness;
      relational::detail::write_clause(writer, node.clauses[i], {!between.started, is_only, node.finds_deleted});
      between.started = true;
    }
    if (given) {
      out += between.next();
      write_condition(*given);
    }
    if (has_liveness) {
      out += between.next();
      node.write_liveness(out, true);
    }
  }
};

}  // namespace detail

/// Writes the statement of a page, whose last parameter is how many rows it takes.
constexpr void write_page(text& out, const paged_query& query, const variant& which) {
  const detail::page_writer writer{out, query, which};
  const detail::parts_behind parts(query, which);
  if (!which.has_place || parts.size < 2) {
    writer.write_part(which.has_place ? parts.at : nullptr);
    writer.write_order(false);
    writer.write_limit();
    return;
  }
  for (std::size_t i = parts.size; i-- > 0;) {
    if (query.limits_parts) out += '(';
    writer.write_part(&parts.at[i]);
    if (query.limits_parts) {
      writer.write_order(false);
      writer.write_limit();
      out += ')';
    }
    if (i > 0) out += " UNION ALL ";
  }
  writer.write_order(true);
  writer.write_limit();
}

}  // namespace polystore::inline v0::pages
