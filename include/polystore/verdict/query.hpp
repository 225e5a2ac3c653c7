// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/reflect/member.hpp>

#include <cstddef>
#include <type_traits>

namespace polystore::inline v0::verdict {

/// SQL counts, updates and deletes by conditions alone.
template <class Entity, bool TakesEveryMatch>
inline constexpr bool takes_every_match = TakesEveryMatch;

/// A statement that changes rows is about one table.
template <class Query, bool IsOfOneTable>
inline constexpr bool changes_one_table = IsOfOneTable;

/// `first()` and `one()` bring a limit of their own.
template <class Entity, bool HasNoLimit>
inline constexpr bool limit_is_its_own = HasNoLimit;

/// Conditions and joins may come several times, everything else once.
template <class Clause, bool IsGivenOnce>
inline constexpr bool clause_is_given_once = IsGivenOnce;

/// A join follows a reference that a placement declares.
template <bool IsDeclared, auto... Members>
inline constexpr bool reference_is_declared = IsDeclared;

/// Expressions name fields of the tables that the query reads.
template <auto Member, bool IsOfQuery>
inline constexpr bool field_is_of_query = IsOfQuery;

/// A struct has a field for each column that is selected.
template <class Row, std::size_t Columns, bool FillsRow>
inline constexpr bool columns_fill_row = FillsRow;

/// A selected column has its field's type, and is not null where the field can't be; behind the two types stands what is
/// selected.
template <class Row, class Field, class Column, class Selected = void>
inline constexpr bool column_fits_field =
    std::is_same_v<without_null<Field>, without_null<Column>> && (is_nullable<Field> || !is_nullable<Column>);

/// An update is told what to set.
template <bool AreAssignments, class... Given>
inline constexpr bool update_is_of_assignments = AreAssignments;

/// A join says which rows belong together.
template <class Entity, bool HasCondition>
inline constexpr bool join_has_condition = HasCondition;

/// A null is assigned to an optional field alone.
template <auto Member>
inline constexpr bool assigned_field_takes_null = is_nullable<reflect::value_of<Member>>;

/// A query that is inserted gives a value of its type for each field that is named.
template <class Entity, class Query, bool FillsFields>
inline constexpr bool query_fills_fields = FillsFields;

/// What the store works out, or counts by itself, is not assigned.
template <auto Member, bool IsTheCallers>
inline constexpr bool assigned_field_is_the_callers = IsTheCallers;

/// Beside aggregates only what the rows of a group have in common can be selected.
template <class Column, bool IsGrouped>
inline constexpr bool column_is_grouped = IsGrouped;

/// What is asked of single rows takes no aggregate of many.
template <class Condition, bool IsOfRows>
inline constexpr bool condition_is_of_rows = IsOfRows;

/// A parameter is never equal to another for the store, so that what is grouped by one can't be selected again.
template <class Column, bool HasNoParameter>
inline constexpr bool group_has_no_parameter = HasNoParameter;

/// Rows that are put together are of one kind.
template <class Row, class Other>
inline constexpr bool rows_are_of_one_type = std::is_same_v<Row, Other>;

/// Only the whole of a union can be sorted, limited or locked.
template <class Query, bool IsPlain>
inline constexpr bool operand_is_plain = IsPlain;

/// A query that selects from itself begins with one that doesn't.
template <class Query, bool HasUnion>
inline constexpr bool recursion_has_two_parts = HasUnion;

/// A query inside of an expression stands for one value, or for a list of them.
template <class Row>
inline constexpr bool query_gives_one_value = false;
template <class Value>
  requires requires { typename Value::is_one_value; }
inline constexpr bool query_gives_one_value<Value> = true;

/// A query has no rows before it has run.
template <class... None>
inline constexpr bool rows_are_asked_for = sizeof...(None) > 0;

/// What is sorted by is a part of a query's type, which the value of a member pointer can't be.
template <bool AreColumns, class... Columns>
inline constexpr bool order_is_of_columns = AreColumns;

/// DISTINCT ON is PostgreSQL's.
template <class Dialect, bool HasDistinctOn>
inline constexpr bool store_can_take_first_of_each = HasDistinctOn;

/// A store that locks the whole has no locks of rows.
template <class Dialect, bool LocksRows>
inline constexpr bool store_can_lock_rows = LocksRows;

/// What may be missing is a std::optional.
template <class Condition, bool HasOptional>
inline constexpr bool optional_condition_has_optional_value = HasOptional;
/// Each optional condition doubles the statements that are made.
template <std::size_t Count>
inline constexpr bool optional_conditions_are_few = Count <= 6;
/// Which of its conditions are given is known when a query is run.
template <class Condition, bool IsRun>
inline constexpr bool optional_condition_is_run = IsRun;

}  // namespace polystore::inline v0::verdict
