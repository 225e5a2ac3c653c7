// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0 {

/// Names a type to functions found by argument-dependent lookup: `placement_of(ps::entity<site>)`.
template <class Type>
struct entity {};

}  // namespace polystore::inline v0
