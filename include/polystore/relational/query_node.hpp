// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/query/clause.hpp>
#include <polystore/relational/expression_node.hpp>

#include <cstddef>
#include <string_view>

// How a query is written, as plain data that ordinary functions read.
namespace polystore::inline v0::relational {

/// Where a clause stands among those of its kind.
struct clause_place {
  bool is_first, is_only;
  bool finds_deleted;  // whether rows that are erased and kept are found, too
};

/// How a clause is written: a condition behind its word, or what a function writes.
struct clause_node {
  clause_kind kind;
  std::string_view word{};
  const expression_node* condition = nullptr;
  void (*write)(expression_writer&, clause_place) = nullptr;
};

/// How a query is written.
struct query_node {
  void (*write_source)(text&) = nullptr;                // what it selects from
  std::string_view columns{};                           // of the whole entity, where it gives that
  void (*write_columns)(expression_writer&) = nullptr;  // the same of one entity among several
  void (*write_liveness)(text&, bool live) = nullptr;   // that rows are left, or erased
  const clause_node* clauses = nullptr;
  std::size_t count = 0;  // of them
  bool is_of_one_among_several = false;
  bool keeps_erased = false;
  bool finds_deleted = false;
  bool is_recursive = false;  // in what it names
  bool offset_needs_limit = false;
};

namespace detail {

constexpr void write_clause(expression_writer& writer, const clause_node& clause, clause_place place) {
  if (!clause.word.empty()) {
    writer.out += place.is_first ? clause.word : std::string_view(" AND ");
    write_operand(writer, place.is_only ? tightness::disjunction : tightness::conjunction, *clause.condition);
  } else {
    clause.write(writer, place);
  }
}
constexpr bool is_only(const query_node& query, clause_kind kind) {
  if (kind == clause_kind::where && query.keeps_erased) return false;
  std::size_t count = 0;
  for (std::size_t i = 0; i < query.count; ++i) count += query.clauses[i].kind == kind;
  return count == 1;
}

}  // namespace detail

/// Writes the clauses of some kinds.
constexpr void write_clauses(expression_writer& writer, const query_node& query, clause_kind first, clause_kind last) {
  clause_kind previous = clause_kind::none;
  for (std::size_t i = 0; i < query.count; ++i) {
    const clause_node& clause = query.clauses[i];
    if (clause.kind < first || clause.kind > last) continue;
    if (clause.kind == clause_kind::offset && previous != clause_kind::limit && query.offset_needs_limit) {
      writer.out += " LIMIT -1";
    }
    detail::write_clause(writer, clause,
                         {previous != clause.kind, detail::is_only(query, clause.kind), query.finds_deleted});
    previous = clause.kind;
  }
}
/// Writes the queries that are named before the main one.
constexpr void write_named_queries(expression_writer& writer, const query_node& query) {
  if (query.count == 0 || query.clauses[0].kind != clause_kind::with) return;
  writer.out += query.is_recursive ? "WITH RECURSIVE " : "WITH ";
  write_clauses(writer, query, clause_kind::with, clause_kind::with);
  writer.out += ' ';
}
/// Writes the conditions, and that the rows are left, or that they are erased, where erased ones are kept.
constexpr void write_where(expression_writer& writer, const query_node& query, bool live) {
  const std::size_t before = writer.out.size;
  write_clauses(writer, query, clause_kind::where, clause_kind::where);
  if (!query.keeps_erased || (live && query.finds_deleted)) return;
  writer.out += writer.out.size > before ? " AND " : " WHERE ";
  query.write_liveness(writer.out, live);
}
/// Writes what follows the columns.
constexpr void write_from(expression_writer& writer, const query_node& query) {
  writer.out += " FROM ";
  query.write_source(writer.out);
  write_clauses(writer, query, clause_kind::join, clause_kind::join);
  write_where(writer, query, true);
  write_clauses(writer, query, clause_kind::group, clause_kind::lock);
}
/// Writes a query.
constexpr void write_query(expression_writer& writer, const query_node& query) {
  write_named_queries(writer, query);
  writer.out += "SELECT ";
  write_clauses(writer, query, clause_kind::distinct, clause_kind::columns);
  writer.out += query.columns;
  if (query.is_of_one_among_several) query.write_columns(writer);
  write_from(writer, query);
}
/// Writes a query that gives one thing for each row, whatever it is.
constexpr void write_existence(expression_writer& writer, const query_node& query) {
  write_named_queries(writer, query);
  writer.out += "SELECT 1";
  write_from(writer, query);
}

}  // namespace polystore::inline v0::relational
