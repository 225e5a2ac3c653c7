// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>

namespace polystore::inline v0::verdict {

/// What compilers print of a text: Clang no more than some thirty characters at once, so that it comes in pieces.
template <fixed_string... Pieces>
struct printed {};

/// Whoever means a scan says why.
template <bool HasReason>
inline constexpr bool scan_has_reason = HasReason;

/// Rows are found by an index, as the condition asks; beside it stands the facet that would do, or nothing.
template <class Entity, class Condition, class MissingFacet, bool IsServed>
inline constexpr bool served_by_index = IsServed;

}  // namespace polystore::inline v0::verdict
