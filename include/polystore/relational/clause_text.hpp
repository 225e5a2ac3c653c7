// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/aggregates.hpp>
#include <polystore/expr/windows.hpp>
#include <polystore/query/clause.hpp>
#include <polystore/relational/expression_text.hpp>
#include <polystore/relational/live_text.hpp>
#include <polystore/relational/order_text.hpp>
#include <polystore/relational/source_text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace polystore::inline v0::relational {

/// Writes one clause of a query that gives a `Row`; the first of its kind begins with the clause's words.
template <class Scope, class Dialect, class Clause, class Row>
struct clause_text;

template <class Outer, class Dialect, class Query>
struct select_text;

/// Where a clause stands among those of its kind.
struct clause_place {
  bool is_first, is_only;
  bool finds_deleted = false;
};

namespace detail {

/// A part of a clause where its values count, null where only its type does.
template <class Writer, class Node, class Part>
constexpr const Part* part_of(const Node* node, Part Node::* part) {
  if constexpr (Writer::literal) {
    return &(node->*part);
  } else {
    return nullptr;
  }
}

template <class Writer, std::size_t Index, class... Parts>
constexpr auto part_at(const pack<Parts...>* parts) {
  if constexpr (Writer::literal) {
    return &element_at<Index>(*parts);
  } else {
    return nullptr;
  }
}

/// Writes some expressions one after the other.
template <class Scope, class Dialect, class Writer, class... Parts, std::size_t... Index>
constexpr void write_list(Writer& writer, const pack<Parts...>* parts, std::index_sequence<Index...>) {
  ((writer.out += Index > 0 ? ", " : "",
    write_expression<Scope, Dialect, Parts>(writer, part_at<Writer, Index>(parts))),
   ...);
}
template <class Scope, class Dialect, class Writer, class... Parts>
constexpr void write_list(Writer& writer, const pack<Parts...>* parts) {
  write_list<Scope, Dialect>(writer, parts, std::index_sequence_for<Parts...>{});
}

template <class Dialect, class Writer>
constexpr void write_count(Writer& writer, const std::int64_t* rows) {
  if constexpr (Writer::literal) {
    writer.out.number(*rows);
  } else {
    write_parameter_of<Dialect, std::int64_t>(writer);
  }
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
template <class Scope, class Dialect, class Column, class Writer>
constexpr void write_given(Writer& writer, const Column* column) {
  if constexpr (!polystore::detail::needs_type<Column> || (has_bound_value<Column> && !Writer::literal)) {
    write_expression<Scope, Dialect, Column>(writer, column);
  } else if constexpr (has_bound_value<Column>) {
    const typed<Column> value{*column};
    write_expression<Scope, Dialect>(writer, &value);
  } else {
    const typed<Column> value{};
    write_expression<Scope, Dialect>(writer, &value);
  }
}

template <class Scope, class Dialect, class Row, std::size_t Field, class Column, class Writer>
constexpr void write_column_as(Writer& writer, const Column* column) {
  if (Field > 0) writer.out += ", ";
  write_given<Scope, Dialect, Column>(writer, column);
  if constexpr (!keeps_its_name<Scope, Dialect, Row, Field, Column>) {
    writer.out += " AS ";
    writer.out += columns<Row, Dialect>[Field];
  }
}

}  // namespace detail

template <class Scope, class Dialect, class Row, class... Columns>
struct clause_text<Scope, Dialect, columns_clause<Row, Columns...>, Row> {
  using clause = columns_clause<Row, Columns...>;
  template <class Writer>
  static constexpr void write(Writer& writer, const clause* value, clause_place) {
    write(writer, value, std::index_sequence_for<Columns...>{});
  }

 private:
  template <class Writer, std::size_t... Index>
  static constexpr void write(Writer& writer, const clause* value, std::index_sequence<Index...>) {
    const auto* parts = detail::part_of<Writer>(value, &clause::columns);
    (detail::write_column_as<Scope, Dialect, Row, Index, Columns>(writer, detail::part_at<Writer, Index>(parts)), ...);
  }
};
template <class Scope, class Dialect, class Value, class Column>
struct clause_text<Scope, Dialect, columns_clause<one_value<Value>, Column>, one_value<Value>> {
  using clause = columns_clause<one_value<Value>, Column>;
  template <class Writer>
  static constexpr void write(Writer& writer, const clause* value, clause_place) {
    const auto* parts = detail::part_of<Writer>(value, &clause::columns);
    detail::write_given<Scope, Dialect, Column>(writer, detail::part_at<Writer, 0>(parts));
  }
};

template <class Scope, class Dialect, class Row, class... Columns>
struct clause_text<Scope, Dialect, distinct_clause<Columns...>, Row> {
  using clause = distinct_clause<Columns...>;
  template <class Writer>
  static constexpr void write(Writer& writer, const clause* value, clause_place) {
    writer.out += "DISTINCT ";
    if constexpr (sizeof...(Columns) > 0) {
      static_assert(verdict::store_can_take_first_of_each<Dialect, Dialect::facts.has_distinct_on>,
                    "polystore: this store has no DISTINCT ON; use over(row_number(), ...) in a query of its own");
      writer.out += "ON (";
      detail::write_list<Scope, Dialect>(writer, detail::part_of<Writer>(value, &clause::columns));
      writer.out += ") ";
    }
  }
};

template <class Scope, class Dialect, class Row, join_kind Kind, class Entity, fixed_string Alias, class Condition>
struct clause_text<Scope, Dialect, join_clause<Kind, Entity, Alias, Condition>, Row> {
  using clause = join_clause<Kind, Entity, Alias, Condition>;
  template <class Writer>
  static constexpr void write(Writer& writer, const clause* value, [[maybe_unused]] clause_place place) {
    writer.out += Kind == join_kind::left ? " LEFT JOIN " : " JOIN ";
    detail::write_source<Dialect, Entity>(writer.out);
    if constexpr (!Alias.view().empty()) {
      writer.out += " AS ";
      write_identifier(writer.out, Alias.view(), Dialect::facts);
    }
    writer.out += " ON ";
    const Condition* const condition = detail::part_of<Writer>(value, &clause::condition);
    if constexpr (keeps_erased_rows<Entity>) {
      detail::write_operand<Scope, Dialect>(writer, tightness::conjunction, condition);
      if (!place.finds_deleted) detail::write_is_live<Dialect, source<Entity, Alias>, true>(writer.out, " AND ");
    } else {
      write_expression<Scope, Dialect>(writer, condition);
    }
  }
};

namespace detail {
/// Writes a condition behind those that hold with it.
template <class Scope, class Dialect, class Condition, class Writer>
constexpr void write_condition(Writer& writer, const Condition* value, clause_place place, std::string_view word) {
  writer.out += place.is_first ? word : " AND ";
  write_operand<Scope, Dialect>(writer, place.is_only ? tightness::disjunction : tightness::conjunction, value);
}
}  // namespace detail

template <class Scope, class Dialect, class Row, class Condition>
struct clause_text<Scope, Dialect, where_clause<Condition>, Row> {
  template <class Writer>
  static constexpr void write(Writer& writer, const where_clause<Condition>* value, clause_place place) {
    detail::write_condition<Scope, Dialect, Condition>(
        writer, detail::part_of<Writer>(value, &where_clause<Condition>::condition), place, " WHERE ");
  }
};
template <class Scope, class Dialect, class Row, class Condition>
struct clause_text<Scope, Dialect, having_clause<Condition>, Row> {
  template <class Writer>
  static constexpr void write(Writer& writer, const having_clause<Condition>* value, clause_place place) {
    detail::write_condition<Scope, Dialect, Condition>(
        writer, detail::part_of<Writer>(value, &having_clause<Condition>::condition), place, " HAVING ");
  }
};

template <class Scope, class Dialect, class Row, class... Columns>
struct clause_text<Scope, Dialect, group_clause<Columns...>, Row> {
  using clause = group_clause<Columns...>;
  template <class Writer>
  static constexpr void write(Writer& writer, const clause* value, clause_place) {
    writer.out += " GROUP BY ";
    detail::write_list<Scope, Dialect>(writer, detail::part_of<Writer>(value, &clause::columns));
  }
};

template <class Scope, class Dialect, class Row, set_operator Operator, class Query>
struct clause_text<Scope, Dialect, set_operation_clause<Operator, Query>, Row> {
  using clause = set_operation_clause<Operator, Query>;
  template <class Writer>
  static constexpr void write(Writer& writer, const clause* value, clause_place) {
    constexpr std::string_view words[] = {" UNION ", " UNION ALL ", " INTERSECT ", " EXCEPT "};
    writer.out += words[static_cast<std::size_t>(Operator)];
    select_text<void, Dialect, Query>::write(writer, detail::part_of<Writer>(value, &clause::query));
  }
};

template <class Scope, class Dialect, class Row, class... Columns>
struct clause_text<Scope, Dialect, order_clause<Columns...>, Row> {
  template <class Writer>
  static constexpr void write(Writer& writer, const order_clause<Columns...>*, clause_place) {
    write_order<row_scope<Row, Scope>, Dialect>(writer, type_list<Columns...>{}, " ORDER BY ");
  }
};

template <class Scope, class Dialect, class Row>
struct clause_text<Scope, Dialect, limit_clause, Row> {
  template <class Writer>
  static constexpr void write(Writer& writer, const limit_clause* value, clause_place) {
    writer.out += " LIMIT ";
    detail::write_count<Dialect>(writer, detail::part_of<Writer>(value, &limit_clause::rows));
  }
};
template <class Scope, class Dialect, class Row, std::int64_t Rows>
struct clause_text<Scope, Dialect, constant_limit_clause<Rows>, Row> {
  template <class Writer>
  static constexpr void write(Writer& writer, const constant_limit_clause<Rows>*, clause_place) {
    (writer.out += " LIMIT ").number(Rows);
  }
};
template <class Scope, class Dialect, class Row>
struct clause_text<Scope, Dialect, offset_clause, Row> {
  template <class Writer>
  static constexpr void write(Writer& writer, const offset_clause* value, clause_place) {
    writer.out += " OFFSET ";
    detail::write_count<Dialect>(writer, detail::part_of<Writer>(value, &offset_clause::rows));
  }
};

template <class Scope, class Dialect, class Row, row_lock Lock, when_locked Else>
struct clause_text<Scope, Dialect, lock_clause<Lock, Else>, Row> {
  template <class Writer>
  static constexpr void write(Writer& writer, const lock_clause<Lock, Else>*, clause_place) {
    static_assert(verdict::store_can_lock_rows<Dialect, Dialect::facts.locks_rows>,
                  "polystore: this store locks no rows; a transaction that writes has the whole database to itself");
    writer.out += Lock == row_lock::update ? " FOR UPDATE" : " FOR SHARE";
    if (Else == when_locked::skip) writer.out += " SKIP LOCKED";
    if (Else == when_locked::fail) writer.out += " NOWAIT";
  }
};

template <class Scope, class Dialect, class Row, class Query, bool IsRecursive>
struct clause_text<Scope, Dialect, with_clause<Query, IsRecursive>, Row> {
  using clause = with_clause<Query, IsRecursive>;
  template <class Writer>
  static constexpr void write(Writer& writer, const clause* value, clause_place place) {
    using row = row_of<Query>;
    writer.out += place.is_first ? "" : ", ";
    detail::write_source<Dialect, row>(writer.out);
    writer.out += " (";
    writer.out += columns<row, Dialect>.all();
    writer.out += ") AS (";
    select_text<void, Dialect, Query>::write(writer, detail::part_of<Writer>(value, &clause::query));
    writer.out += ')';
  }
};

/// Writes what a window is, between its parentheses.
template <class Scope, class Dialect, class Window>
struct window_text;
template <class Scope, class Dialect, class... Partition, class... Order, window_frame Frame>
struct window_text<Scope, Dialect, window_of<type_list<Partition...>, type_list<Order...>, Frame>> {
  using window = window_of<type_list<Partition...>, type_list<Order...>, Frame>;
  template <class Writer>
  static constexpr void write(Writer& writer, const window* value) {
    if constexpr (sizeof...(Partition) > 0) {
      writer.out += "PARTITION BY ";
      detail::write_list<Scope, Dialect>(writer, detail::part_of<Writer>(value, &window::partition));
    }
    write_order<Scope, Dialect>(writer, type_list<Order...>{}, sizeof...(Partition) > 0 ? " ORDER BY " : "ORDER BY ");
    if (Frame == window_frame::whole_partition)
      writer.out += " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING";
    if (Frame == window_frame::rows_so_far) writer.out += " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW";
  }
};

/// A function over a window.
template <class Scope, class Dialect, class Function, class Window>
struct expression_text<Scope, Dialect, windowed<Function, Window>> {
  using node = windowed<Function, Window>;
  template <class Writer>
  static constexpr void write(Writer& writer, const node* value) {
    expression_text<Scope, Dialect, Function>::write_bare(writer, detail::part_of<Writer>(value, &node::function));
    writer.out += " OVER (";
    window_text<Scope, Dialect, Window>::write(writer, detail::part_of<Writer>(value, &node::window));
    writer.out += ')';
    writer.out += Dialect::template collation<without_null<typename node::yields>>;
  }
};

/// An aggregate over some of the rows.
template <class Scope, class Dialect, class Aggregate, class Condition>
struct expression_text<Scope, Dialect, operation<operators::filtered, Aggregate, Condition>> {
  using node = operation<operators::filtered, Aggregate, Condition>;
  template <class Writer>
  static constexpr void write(Writer& writer, const node* value) {
    write_bare(writer, value);
    writer.out += Dialect::template collation<without_null<typename node::yields>>;
  }
  template <class Writer>
  static constexpr void write_bare(Writer& writer, const node* value) {
    using operands = operands_of<Aggregate, Condition>;
    const operands* const held = value;
    expression_text<Scope, Dialect, Aggregate>::write_bare(writer, detail::part_of<Writer>(held, &operands::first));
    writer.out += " FILTER (WHERE ";
    write_expression<Scope, Dialect>(writer, detail::part_of<Writer>(held, &operands::second));
    writer.out += ')';
  }
};

}  // namespace polystore::inline v0::relational
