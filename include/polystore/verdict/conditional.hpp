// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>

#include <type_traits>

namespace polystore::inline v0::verdict {

/// What decides between values is true, false or unknown.
template <class Condition>
inline constexpr bool case_is_a_condition = std::is_same_v<without_null<typename Condition::yields>, bool>;

}  // namespace polystore::inline v0::verdict
