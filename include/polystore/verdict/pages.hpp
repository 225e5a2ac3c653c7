// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// Pages are of rows that stand in a table each for itself.
template <class Query, bool IsPlain>
inline constexpr bool page_is_of_single_rows = IsPlain;

/// Pages are sorted by what the tables hold, for that is looked up.
template <class Query, bool IsOfTables>
inline constexpr bool page_is_sorted_by_tables = IsOfTables;

/// A statement is written for each way in which the columns of an order can be null.
template <class Query, bool IsShort>
inline constexpr bool page_order_is_short = IsShort;

/// No two rows are alike in the order of pages. `Missing` is what would make it so.
template <class Entity, class Missing, bool IsTotal>
inline constexpr bool page_order_is_total = IsTotal;

/// A join of pages finds one row for each, at most.
template <class Entity, bool FindsOne>
inline constexpr bool page_join_finds_one_row = FindsOne;

/// One index finds the rows of pages and has them in order. `Missing` is the facet that would declare it.
template <class Entity, class Missing, bool IsServed>
inline constexpr bool page_is_served_by_index = IsServed;

/// Who has a cursor can read the values in it.
template <class Query, bool HoldsNone>
inline constexpr bool cursor_holds_no_secret = HoldsNone;

}  // namespace polystore::inline v0::verdict
