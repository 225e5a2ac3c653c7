// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/aggregates.hpp>
#include <polystore/relational/spelling.hpp>

#include <type_traits>

namespace polystore::inline v0 {

namespace postgres {
struct dialect;
}  // namespace postgres

// What PostgreSQL writes in its own way.
template <class Integer>
  requires std::is_integral_v<Integer>
inline constexpr std::string_view relational::spelling<postgres::dialect, operators::average<Integer>> =
    "avg(CAST({} AS double precision))";
template <>
inline constexpr std::string_view relational::spelling<postgres::dialect, operators::average<float>> =
    "avg(CAST({} AS double precision))";

}  // namespace polystore::inline v0
