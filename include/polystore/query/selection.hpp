// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/entity/ordering.hpp>
#include <polystore/expr/expression.hpp>

// What a query asks for, in types: whoever renders it for a store reads these.
namespace polystore::inline v0 {

/// The condition of a query that asks for every row.
struct any_row {
  using yields = bool;
};

/// Whether a query takes all rows that it finds, a number given at run time, or one more than is expected.
enum class row_limit { none, given, one, two };

namespace detail {
template <class Column>
inline constexpr bool is_order = false;
template <auto Column, direction Direction, nulls_position Nulls>
inline constexpr bool is_order<ordered_column<Column, Direction, Nulls>> = true;
template <auto Member, auto... Inner>
inline constexpr bool is_order<field_of<Member, Inner...>> = true;
}  // namespace detail

/// What an ORDER BY takes: `asc<&T::x>`, `desc<&T::x>` or `field<&T::x>`.
template <class Column>
concept order_column = detail::is_order<Column>;

}  // namespace polystore::inline v0
