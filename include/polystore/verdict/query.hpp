// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/selection.hpp>

namespace polystore::inline v0::verdict {

/// SQL counts and deletes by a condition alone.
template <class Entity, class Order, row_limit Limit>
inline constexpr bool takes_every_match = Order::size == 0 && Limit == row_limit::none;

/// `first()` and `one()` bring a limit of their own.
template <class Entity, row_limit Limit>
inline constexpr bool limit_is_its_own = Limit == row_limit::none;

}  // namespace polystore::inline v0::verdict
