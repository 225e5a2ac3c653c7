// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/aggregates.hpp>
#include <polystore/expr/windows.hpp>
#include <polystore/query/clause.hpp>
#include <polystore/relational/expression_list.hpp>
#include <polystore/relational/expression_text.hpp>
#include <polystore/relational/live_text.hpp>
#include <polystore/relational/order_text.hpp>
#include <polystore/relational/query_node.hpp>
#include <polystore/relational/row_reader.hpp>
#include <polystore/relational/source_text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace polystore::inline v0::relational {

/// Says how one clause of a query that gives a `Row` is written, as its `node`. Where a function writes it, the first of
/// its kind begins with the clause's words.
template <class Scope, class Dialect, class Clause, class Row>
struct clause_text;

template <class Outer, class Dialect, class Query>
struct select_text;

namespace detail {

/// Refuses rows that the store can't tell apart.
template <class Dialect, class Row>
consteval void require_rows_comparable() {
  require_all_comparable<Dialect, comparison::equality>(typename row_reader<Row>::types{});
}

/// Whether a query reads several tables.
template <class Scope>
inline constexpr bool is_several = false;
template <class... Sources>
inline constexpr bool is_several<scope<Sources...>> = true;
/// Whether an expression is a field whose column is called as a field of the row is.
template <class Scope, class Dialect, class Row, std::size_t Field, class Column>
inline constexpr bool keeps_its_name = false;
template <class Scope, class Dialect, class Row, std::size_t Field, auto Member, auto... Inner>
inline constexpr bool keeps_its_name<Scope, Dialect, Row, Field, field_of<Member, Inner...>> =
    (Dialect::facts.orders_by_given_names || !is_several<Scope>) &&
    column_text<Scope, Dialect>::template name<Member, Inner...>() == columns<Row, Dialect>[Field];

/// Writes what a query gives: nothing stands beside a literal there from which the store could infer its type.
template <class Scope, class Dialect, class Column>
constexpr void write_given(expression_writer& writer) {
  if constexpr (!polystore::detail::needs_type<Column>) {
    write_expression<Scope, Dialect, Column>(writer);
  } else if (has_bound_value<Column> && !writer.literal) {
    write_expression<Scope, Dialect, Column>(writer);
  } else {
    write_expression<Scope, Dialect, typed<Column>>(writer);
  }
}

}  // namespace detail

template <class Scope, class Dialect, class Row, class... Columns>
struct clause_text<Scope, Dialect, columns_clause<Row, Columns...>, Row> {
  static constexpr void write(expression_writer& writer, clause_place) {
    write(writer, std::index_sequence_for<Columns...>{});
  }
  static constexpr clause_node node{.kind = clause_kind::columns, .write = &write};

 private:
  template <std::size_t... Field>
  static constexpr void write(expression_writer& writer, std::index_sequence<Field...>) {
    (write_column<Field, Columns>(writer), ...);
  }
  template <std::size_t Field, class Column>
  static constexpr void write_column(expression_writer& writer) {
    if (Field > 0) writer.out += ", ";
    detail::write_given<Scope, Dialect, Column>(writer);
    if constexpr (!detail::keeps_its_name<Scope, Dialect, Row, Field, Column>) {
      writer.out += " AS ";
      writer.out += columns<Row, Dialect>[Field];
    }
  }
};
template <class Scope, class Dialect, class Value, class Column>
struct clause_text<Scope, Dialect, columns_clause<one_value<Value>, Column>, one_value<Value>> {
  static constexpr void write(expression_writer& writer, clause_place) {
    detail::write_given<Scope, Dialect, Column>(writer);
  }
  static constexpr clause_node node{.kind = clause_kind::columns, .write = &write};
};

template <class Scope, class Dialect, class Row, class... Columns>
struct clause_text<Scope, Dialect, distinct_clause<Columns...>, Row> {
  static constexpr void write(expression_writer& writer, clause_place) {
    detail::require_rows_comparable<Dialect, Row>();
    writer.out += "DISTINCT ";
    if constexpr (sizeof...(Columns) > 0) {
      static_assert(verdict::store_can_take_first_of_each<Dialect, Dialect::facts.has_distinct_on>,
                    "polystore: this store has no DISTINCT ON; use over(row_number(), ...) in a query of its own");
      write_list<Scope, Dialect, Columns...>(writer, "ON (");
      writer.out += ") ";
    }
  }
  static constexpr clause_node node{.kind = clause_kind::distinct, .write = &write};
};

template <class Scope, class Dialect, class Row, join_kind Kind, class Entity, fixed_string Alias, class Condition>
struct clause_text<Scope, Dialect, join_clause<Kind, Entity, Alias, Condition>, Row> {
  static constexpr void write(expression_writer& writer, [[maybe_unused]] clause_place place) {
    writer.out += Kind == join_kind::left ? " LEFT JOIN " : " JOIN ";
    detail::write_source<Dialect, Entity>(writer.out);
    if constexpr (!Alias.view().empty()) {
      writer.out += " AS ";
      write_identifier(writer.out, Alias.view(), Dialect::facts);
    }
    writer.out += " ON ";
    if constexpr (keeps_erased_rows<Entity>) {
      detail::write_operand(writer, tightness::conjunction, expression_text<Scope, Dialect, Condition>::node);
      if (!place.finds_deleted) {
        writer.out += " AND ";
        detail::write_is_live<Dialect, source<Entity, Alias>, true>(writer.out, true);
      }
    } else {
      write_expression<Scope, Dialect, Condition>(writer);
    }
  }
  static constexpr clause_node node{.kind = clause_kind::join, .write = &write};
};

template <class Scope, class Dialect, class Row, class Condition>
struct clause_text<Scope, Dialect, where_clause<Condition>, Row> {
  static constexpr clause_node node{
      .kind = clause_kind::where, .word = " WHERE ", .condition = &expression_text<Scope, Dialect, Condition>::node};
};
template <class Scope, class Dialect, class Row, class Condition>
struct clause_text<Scope, Dialect, having_clause<Condition>, Row> {
  static constexpr clause_node node{
      .kind = clause_kind::having, .word = " HAVING ", .condition = &expression_text<Scope, Dialect, Condition>::node};
};

template <class Scope, class Dialect, class Row, class... Columns>
struct clause_text<Scope, Dialect, group_clause<Columns...>, Row> {
  static constexpr void write(expression_writer& writer, clause_place) {
    require_all_comparable<Dialect, comparison::equality>(type_list<typename Columns::yields...>{});
    write_list<Scope, Dialect, Columns...>(writer, " GROUP BY ");
  }
  static constexpr clause_node node{.kind = clause_kind::group, .write = &write};
};

template <class Scope, class Dialect, class Row, set_operator Operator, class Query>
struct clause_text<Scope, Dialect, set_operation_clause<Operator, Query>, Row> {
  static constexpr void write(expression_writer& writer, clause_place) {
    if constexpr (Operator != set_operator::union_all) detail::require_rows_comparable<Dialect, Row>();
    constexpr std::string_view words[] = {" UNION ", " UNION ALL ", " INTERSECT ", " EXCEPT "};
    writer.out += words[static_cast<std::size_t>(Operator)];
    write_query(writer, select_text<void, Dialect, Query>::node);
  }
  static constexpr clause_node node{.kind = clause_kind::set_operation, .write = &write};
};

template <class Scope, class Dialect, class Row, class... Columns>
struct clause_text<Scope, Dialect, order_clause<Columns...>, Row> {
  static constexpr void write(expression_writer& writer, clause_place) {
    write_order<row_scope<Row, Scope>, Dialect>(writer, type_list<Columns...>{}, " ORDER BY ");
  }
  static constexpr clause_node node{.kind = clause_kind::order, .write = &write};
};

template <class Scope, class Dialect, class Row>
struct clause_text<Scope, Dialect, limit_clause, Row> {
  static constexpr void write(expression_writer& writer, clause_place) {
    writer.out += " LIMIT ";
    detail::write_node(writer, detail::value_node<Dialect, std::int64_t>);
  }
  static constexpr clause_node node{.kind = clause_kind::limit, .write = &write};
};
template <class Scope, class Dialect, class Row, std::int64_t Rows>
struct clause_text<Scope, Dialect, constant_limit_clause<Rows>, Row> {
  static constexpr void write(expression_writer& writer, clause_place) { (writer.out += " LIMIT ").number(Rows); }
  static constexpr clause_node node{.kind = clause_kind::limit, .write = &write};
};
template <class Scope, class Dialect, class Row>
struct clause_text<Scope, Dialect, offset_clause, Row> {
  static constexpr void write(expression_writer& writer, clause_place) {
    writer.out += " OFFSET ";
    detail::write_node(writer, detail::value_node<Dialect, std::int64_t>);
  }
  static constexpr clause_node node{.kind = clause_kind::offset, .write = &write};
};

template <class Scope, class Dialect, class Row, row_lock Lock, when_locked Else>
struct clause_text<Scope, Dialect, lock_clause<Lock, Else>, Row> {
  static constexpr void write(expression_writer& writer, clause_place) {
    static_assert(
        verdict::store_can_lock_rows<Dialect, Dialect::facts.locks_rows>,
        "polystore: this store locks no rows, for a transaction that writes has the whole database to itself; leave "
        "for_update() and its like out");
    writer.out += Lock == row_lock::update ? " FOR UPDATE" : " FOR SHARE";
    if (Else == when_locked::skip) writer.out += " SKIP LOCKED";
    if (Else == when_locked::fail) writer.out += " NOWAIT";
  }
  static constexpr clause_node node{.kind = clause_kind::lock, .write = &write};
};

template <class Scope, class Dialect, class Row>
struct clause_text<Scope, Dialect, deleted_clause, Row> {
  static constexpr clause_node node{.kind = clause_kind::deleted};
};

/// A query inside of another has one text.
template <class Scope, class Dialect, class Condition, class Row>
struct clause_text<Scope, Dialect, optional_clause<Condition>, Row> {
  static consteval clause_node refuse() {
    static_assert(
        verdict::optional_condition_is_run<Condition, false>,
        "polystore: a query with optional conditions is run by itself; leave ps::optional() out of subqueries, "
        "views, parts of a union, insert_from() and related rows");
    return {.kind = clause_kind::scan};
  }
  static constexpr clause_node node = refuse();
};

template <class Scope, class Dialect, class Row>
struct clause_text<Scope, Dialect, scan_clause, Row> {
  static constexpr clause_node node{.kind = clause_kind::scan};
};

template <class Scope, class Dialect, class Row, class Query, bool IsRecursive>
struct clause_text<Scope, Dialect, with_clause<Query, IsRecursive>, Row> {
  static constexpr void write(expression_writer& writer, clause_place place) {
    using row = row_of<Query>;
    writer.out += place.is_first ? "" : ", ";
    detail::write_source<Dialect, row>(writer.out);
    writer.out += " (";
    writer.out += columns<row, Dialect>.all();
    writer.out += ") AS (";
    write_query(writer, select_text<void, Dialect, Query>::node);
    writer.out += ')';
  }
  static constexpr clause_node node{.kind = clause_kind::with, .write = &write};
};

}  // namespace polystore::inline v0::relational
