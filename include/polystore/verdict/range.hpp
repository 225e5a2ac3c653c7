// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>

#include <type_traits>

namespace polystore::inline v0::verdict {

/// A number of fixed size is put in order by its bytes; a decimal, with its scale, is not.
template <class Value>
inline constexpr bool range_has_an_order = !std::is_same_v<Value, decimal>;

/// A store is asked for `@>` and `&&` where it has them.
template <class Dialect, class Value>
inline constexpr bool store_has_range_operators = false;

}  // namespace polystore::inline v0::verdict
