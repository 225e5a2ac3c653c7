// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>

namespace polystore::inline v0 {

/// Which way a column is sorted.
enum class direction { ascending, descending };
/// Where the nulls of a column are sorted; by default wherever the store puts them.
enum class nulls_position { by_default, first, last };

/// A column of an index or of an ORDER BY: a field or an expression, its direction, and where its nulls go.
template <auto Column, direction Direction, nulls_position Nulls = nulls_position::by_default>
struct ordered_column {
  static constexpr ordered_column<Column, Direction, nulls_position::first> nulls_first() { return {}; }
  static constexpr ordered_column<Column, Direction, nulls_position::last> nulls_last() { return {}; }
};
/// The smallest first: `asc<&T::x>`.
template <auto Column>
inline constexpr ordered_column<Column, direction::ascending> asc{};
/// The greatest first: `desc<&T::x>`.
template <auto Column>
inline constexpr ordered_column<Column, direction::descending> desc{};

/// A column of an index under an operator class: `operator_class<&T::name, "text_pattern_ops">`.
template <auto Column, fixed_string Class>
struct classed_column {};
template <auto Column, fixed_string Class>
inline constexpr classed_column<Column, Class> operator_class{};

}  // namespace polystore::inline v0
