// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>

namespace polystore::inline v0::verdict {

/// A column holds every value that its field can have, unless the placement says that it need not. `Column` is the
/// store's type.
template <class Entity, fixed_string Field, class Value, fixed_string Column, bool Keeps>
inline constexpr bool placement_keeps_every_value = Keeps;

/// A column keeps values as they are where the placement gives its type in the store's own words.
template <class Entity, class Facet, class Dialect, bool Keeps>
inline constexpr bool column_type_keeps_every_value = Keeps;

/// Only a decimal has digits that can be counted.
template <auto Member, bool IsDecimal>
inline constexpr bool precision_is_of_decimal = IsDecimal;

/// There are digits, no more than a decimal has, and no more behind the point than there are.
template <auto Member, int Digits, int Fraction, bool IsPossible>
inline constexpr bool precision_is_possible = IsPossible;

}  // namespace polystore::inline v0::verdict
