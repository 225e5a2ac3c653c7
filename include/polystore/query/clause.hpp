// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/pack.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/entity/scan_reason.hpp>
#include <polystore/expr/condition.hpp>
#include <polystore/expr/expression.hpp>

#include <cstdint>

// The clauses of a query, as values whose types say their text.
namespace polystore::inline v0 {

/// The clauses in the order in which SQL writes them, and a query keeps them.
enum class clause_kind {
  none,
  with,
  distinct,
  columns,
  join,
  where,
  optional_where,
  group,
  having,
  set_operation,
  order,
  limit,
  offset,
  lock,
  deleted,
  scan
};

/// What a query gives for each row, where that is not the whole entity: a struct's fields in their order, or one value.
template <class Row, class... Columns>
struct columns_clause {
  static constexpr clause_kind kind = clause_kind::columns;
  using row = Row;
  pack<Columns...> columns;
};

/// No two rows alike; with columns named, the first of each group of rows that are alike in these.
template <class... Columns>
struct distinct_clause {
  static constexpr clause_kind kind = clause_kind::distinct;
  [[no_unique_address]] pack<Columns...> columns;
};

/// Whether a join keeps rows for which it finds no other.
enum class join_kind { inner, left };

/// Another table whose rows are put beside the query's; `Alias` is empty where it goes by its own name.
template <join_kind Kind, class Entity, fixed_string Alias, class Condition>
struct join_clause {
  static constexpr clause_kind kind = clause_kind::join;
  static constexpr join_kind joins = Kind;
  using entity = Entity;
  [[no_unique_address]] Condition condition;
};

/// A condition that each row meets; several hold together.
template <class Condition>
struct where_clause {
  static constexpr clause_kind kind = clause_kind::where;
  [[no_unique_address]] Condition condition;
};

/// A condition of `where(...)` that holds optional values, made plain.
template <class Condition>
struct optional_condition {
  [[no_unique_address]] Condition condition;
  bool is_given = false;
};

namespace detail {
template <class Condition>
inline constexpr bool is_optional<optional_condition<Condition>> = true;
}  // namespace detail

/// A condition that rows meet only where its values are given.
template <class Condition>
struct optional_clause {
  static constexpr clause_kind kind = clause_kind::optional_where;
  [[no_unique_address]] Condition condition;
  bool is_given;
};

/// What rows have in common that are counted or summed together.
template <class... Columns>
struct group_clause {
  static constexpr clause_kind kind = clause_kind::group;
  [[no_unique_address]] pack<Columns...> columns;
};

/// A condition that each group meets; several hold together.
template <class Condition>
struct having_clause {
  static constexpr clause_kind kind = clause_kind::having;
  [[no_unique_address]] Condition condition;
};

/// How the rows of two queries become one result.
enum class set_operator { union_distinct, union_all, intersect, except };

/// Another query whose rows are added, met or taken away.
template <set_operator Operator, class Query>
struct set_operation_clause {
  static constexpr clause_kind kind = clause_kind::set_operation;
  static constexpr set_operator operation = Operator;
  [[no_unique_address]] Query query;
};

/// The order of the rows, the first column first.
template <class... Columns>
struct order_clause {
  static constexpr clause_kind kind = clause_kind::order;
};

/// At most so many rows.
struct limit_clause {
  static constexpr clause_kind kind = clause_kind::limit;
  std::int64_t rows;
};
/// At most so many rows, known to the compiler.
template <std::int64_t Rows>
struct constant_limit_clause {
  static constexpr clause_kind kind = clause_kind::limit;
};
/// Without so many rows at the beginning.
struct offset_clause {
  static constexpr clause_kind kind = clause_kind::offset;
  std::int64_t rows;
};

/// How the rows that a query finds are locked until the transaction ends.
enum class row_lock { update, share };
/// What a query does about rows that somebody else has locked.
enum class when_locked { wait, skip, fail };
template <row_lock Lock, when_locked Else>
struct lock_clause {
  static constexpr clause_kind kind = clause_kind::lock;
};
template <when_locked Else>
struct locked_rows {};
/// Leaves rows out that somebody else has locked.
inline constexpr locked_rows<when_locked::skip> skip_locked{};
/// Fails at once when somebody else has locked a row.
inline constexpr locked_rows<when_locked::fail> no_wait{};

/// A scan is meant.
struct scan_clause {
  static constexpr clause_kind kind = clause_kind::scan;
  scan_reason reason;
};

/// Rows that are erased too, of types that keep them.
struct deleted_clause {
  static constexpr clause_kind kind = clause_kind::deleted;
};

/// A query under the name of its row's type, from which the main one selects; a recursive one also from itself.
template <class Query, bool IsRecursive = false>
struct with_clause {
  static constexpr clause_kind kind = clause_kind::with;
  static constexpr bool is_recursive = IsRecursive;
  [[no_unique_address]] Query query;
};

}  // namespace polystore::inline v0
