// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/expr/condition.hpp>
#include <polystore/expr/ordering.hpp>
#include <polystore/query/clause.hpp>
#include <polystore/query/reference.hpp>
#include <polystore/query/row.hpp>
#include <polystore/verdict/query.hpp>

#include <cstdint>
#include <type_traits>

namespace polystore::inline v0 {

namespace detail {
template <class Column>
inline constexpr bool is_order = false;
template <auto Column, direction Direction, nulls_position Nulls>
inline constexpr bool is_order<ordered_column<Column, Direction, Nulls>> = true;
template <auto Member, auto... Inner>
inline constexpr bool is_order<field_of<Member, Inner...>> = true;
}  // namespace detail

namespace detail {
/// Whether these are what an ORDER BY takes; where they aren't, a sentence says so.
template <class... Columns>
consteval bool require_order() {
  constexpr bool are_columns = (true && ... && is_order<Columns>);
  static_assert(verdict::order_is_of_columns<are_columns, Columns...>,
                "polystore: this says nothing of an order; name each column in one of these ways: ps::asc<&T::x>, "
                "ps::desc<&T::x>, ps::field<&T::x>, ps::desc<an expression>");
  return are_columns;
}
}  // namespace detail

/// How a query is put together, clause by clause and in any order. `Query` says what becomes of a clause.
template <class Query>
struct query_builder {
  /// Only rows that meet all of some conditions.
  template <class... Conditions>
  [[nodiscard]] constexpr auto where(Conditions... conditions) && {
    if constexpr ((... || detail::is_optional<Conditions>)) {
      return where_each(static_cast<Conditions&&>(conditions)...);
    } else if constexpr (sizeof...(Conditions) > 0 && detail::require_conditions<Conditions...>()) {
      return add(where_clause<detail::all_of<Conditions...>>{(static_cast<Conditions&&>(conditions) && ...)});
    } else {
      return after_mistake();
    }
  }
  /// Only rows that meet a condition, where its values are given: `where(optional(...))`.
  template <class Condition>
  [[nodiscard]] constexpr auto where(optional_condition<Condition> condition) && {
    return add(optional_clause<Condition>{static_cast<Condition&&>(condition.condition), condition.is_given});
  }
  /// Sorts by fields, the first one first: `desc<&T::x>`, `asc<&T::y>`.
  template <class... Columns>
  [[nodiscard]] constexpr auto order_by(Columns...) && {
    if constexpr (detail::require_order<Columns...>()) {
      return add(order_clause<Columns...>{});
    } else {
      return after_mistake();
    }
  }
  /// At most so many rows.
  [[nodiscard]] constexpr auto limit(std::int64_t rows) && {
    if (rows < 0) refuse<value_out_of_range>("polystore: a query's limit is negative; leave it out to take all rows");
    return add(limit_clause{rows});
  }
  template <class Rows>
  [[nodiscard]] constexpr auto limit(Rows) &&
    requires requires { Rows::template as_rows<clause_kind::limit>(); }
  {
    return add(Rows::template as_rows<clause_kind::limit>());
  }
  /// Without so many rows at the beginning.
  [[nodiscard]] constexpr auto offset(std::int64_t rows) && {
    if (rows < 0)
      refuse<value_out_of_range>("polystore: a query's offset is negative; leave it out to begin at the first");
    return add(offset_clause{rows});
  }
  template <class Rows>
  [[nodiscard]] constexpr auto offset(Rows) &&
    requires requires { Rows::template as_rows<clause_kind::offset>(); }
  {
    return add(Rows::template as_rows<clause_kind::offset>());
  }

  /// Gives a struct for each row, its fields filled in their order by expressions of the same types.
  template <class Row, class... Columns>
  [[nodiscard]] constexpr auto select(Columns... columns) && {
    if constexpr (detail::require_expressions<Columns...>()) {
      return add(columns_clause<Row, Columns...>{{static_cast<Columns&&>(columns)...}});
    } else {
      return after_mistake();
    }
  }
  /// Gives the value of one expression for each row.
  template <class Column>
    requires(expression<Column> || !std::is_class_v<Column>)  // else it is the struct of the other select
  [[nodiscard]] constexpr auto select(Column column) && {
    if constexpr (detail::require_expressions<Column>()) {
      return add(columns_clause<one_value<typename Column::yields>, Column>{{static_cast<Column&&>(column)}});
    } else {
      return after_mistake();
    }
  }
  /// No two results alike.
  [[nodiscard]] constexpr auto distinct() && { return add(distinct_clause<>{}); }
  /// The first row, by the query's order, of those that are alike in some expressions.
  template <expression... Columns>
    requires(sizeof...(Columns) > 0)
  [[nodiscard]] constexpr auto distinct_on(Columns... columns) && {
    return add(distinct_clause<Columns...>{{static_cast<Columns&&>(columns)...}});
  }

  /// Puts the row that a declared reference leads to beside each row.
  template <auto... Members>
  [[nodiscard]] constexpr auto join() && {
    return add_reference<join_kind::inner, Members...>();
  }
  /// The same, and keeps rows whose reference is null; the other type's fields are null then.
  template <auto... Members>
  [[nodiscard]] constexpr auto left_join() && {
    return add_reference<join_kind::left, Members...>();
  }
  /// Puts each row of another type that meets a condition beside each row.
  template <class Entity, fixed_string Alias = "", class... Condition>
  [[nodiscard]] constexpr auto join(Condition... condition) && {
    return add_join<join_kind::inner, Entity, Alias>(static_cast<Condition&&>(condition)...);
  }
  /// The same, and keeps rows that find no other; the other type's fields are null then.
  template <class Entity, fixed_string Alias = "", class... Condition>
  [[nodiscard]] constexpr auto left_join(Condition... condition) && {
    return add_join<join_kind::left, Entity, Alias>(static_cast<Condition&&>(condition)...);
  }

  /// Rows that are alike in some expressions become one.
  template <class... Columns>
  [[nodiscard]] constexpr auto group_by(Columns... columns) && {
    if constexpr (detail::require_expressions<Columns...>()) {
      return add(group_clause<Columns...>{{static_cast<Columns&&>(columns)...}});
    } else {
      return after_mistake();
    }
  }
  /// Only groups that meet all of some conditions.
  template <class... Conditions>
  [[nodiscard]] constexpr auto having(Conditions... conditions) && {
    if constexpr (sizeof...(Conditions) > 0 && detail::require_conditions<Conditions...>()) {
      return add(having_clause<detail::all_of<Conditions...>>{(static_cast<Conditions&&>(conditions) && ...)});
    } else {
      return after_mistake();
    }
  }

  /// The rows of both queries, each once.
  template <class Other>
  [[nodiscard]] constexpr auto union_with(Other other) && {
    return add(set_operation_clause<set_operator::union_distinct, Other>{static_cast<Other&&>(other)});
  }
  /// The rows of both queries, as often as they come.
  template <class Other>
  [[nodiscard]] constexpr auto union_all(Other other) && {
    return add(set_operation_clause<set_operator::union_all, Other>{static_cast<Other&&>(other)});
  }
  /// The rows that both queries have.
  template <class Other>
  [[nodiscard]] constexpr auto intersect(Other other) && {
    return add(set_operation_clause<set_operator::intersect, Other>{static_cast<Other&&>(other)});
  }
  /// The rows that the other query hasn't.
  template <class Other>
  [[nodiscard]] constexpr auto except(Other other) && {
    return add(set_operation_clause<set_operator::except, Other>{static_cast<Other&&>(other)});
  }

  /// Reads a whole table where no index serves the query, and says why that is meant.
  [[nodiscard]] constexpr auto scan(scan_reason reason) && { return add(scan_clause{reason}); }
  /// Finds rows that are erased too, of all types that keep them.
  [[nodiscard]] constexpr auto with_deleted() && { return add(deleted_clause{}); }

  /// Names a query, by the type of its rows, that this one can join or select from.
  template <class Other>
  [[nodiscard]] constexpr auto with(Other other) && {
    return add(with_clause<Other>{static_cast<Other&&>(other)});
  }
  /// The same for a query whose second part selects from what it has given so far, under the name of its rows' type:
  /// `from<part>().where(top)...select<row>(...).union_all(from<part>().join<row>(...).select<row>(...))`.
  template <class Other>
  [[nodiscard]] constexpr auto with_recursive(Other other) && {
    static_assert(verdict::recursion_has_two_parts<Other, kinds_of<Other>.has(clause_kind::set_operation)>,
                  "polystore: a recursive query is a beginning and what follows from it; put them together by "
                  "union_all(), or by union_with() where rows may come again");
    return add(with_clause<Other, true>{static_cast<Other&&>(other)});
  }

  /// Locks the rows that are found until the transaction ends: `for_update()`, `for_update(skip_locked)`.
  template <when_locked Else = when_locked::wait>
  [[nodiscard]] constexpr auto for_update(locked_rows<Else> = {}) && {
    return add(lock_clause<row_lock::update, Else>{});
  }
  /// Keeps others from changing the rows that are found until the transaction ends.
  template <when_locked Else = when_locked::wait>
  [[nodiscard]] constexpr auto for_share(locked_rows<Else> = {}) && {
    return add(lock_clause<row_lock::share, Else>{});
  }

 private:
  template <class First, class... Rest>
  constexpr auto where_each(First first, Rest... rest) {
    if constexpr (sizeof...(Rest) == 0) {
      return static_cast<Query&&>(*this).where(static_cast<First&&>(first));
    } else {
      return static_cast<Query&&>(*this).where(static_cast<First&&>(first)).where(static_cast<Rest&&>(rest)...);
    }
  }
  /// The query once a mistake has been told: no more is said of it.
  constexpr auto after_mistake() { return add(scan_clause{"it doesn't compile"}); }
  template <class Clause>
  constexpr auto add(Clause clause) {
    return static_cast<Query&&>(*this).with_clause(static_cast<Clause&&>(clause));
  }
  template <join_kind Kind, class Entity, fixed_string Alias, class... Conditions>
  constexpr auto add_join(Conditions... conditions) {
    constexpr bool has_condition = sizeof...(Conditions) > 0;
    static_assert(verdict::join_has_condition<Entity, has_condition>,
                  "polystore: nothing says which rows belong together; name the reference, join<&T::other_id>(), or a "
                  "condition, join<other>(ps::field<&T::x> == ps::field<&other::y>)");
    if constexpr (has_condition && detail::require_conditions<Conditions...>()) {
      return add(join_clause<Kind, Entity, Alias, detail::all_of<Conditions...>>{
          (static_cast<Conditions&&>(conditions) && ...)});
    } else {
      return after_mistake();
    }
  }
  template <join_kind Kind, auto... Members>
  constexpr auto add_reference() {
    using reference = detail::reference_from<Members...>;
    static_assert(
        verdict::reference_is_declared<!std::is_same_v<reference, detail::no_reference>, Members...>,
        "polystore: this field refers to nothing: declare ps::references<&T::x, &other::id> in its placement, or "
        "say how the rows belong together: join<other>(condition)");
    if constexpr (std::is_same_v<reference, detail::no_reference>) {
      return after_mistake();
    } else {
      return add(detail::join_of<Kind>(reference{}));
    }
  }
};

}  // namespace polystore::inline v0
