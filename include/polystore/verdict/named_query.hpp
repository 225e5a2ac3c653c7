// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/nullable.hpp>

#include <cstdint>
#include <type_traits>

namespace polystore::inline v0::verdict {

/// A parameter stands for a value of one type.
template <class Type>
inline constexpr bool parameter_is_never_null = !std::is_void_v<Type> && !is_nullable<Type>;

/// A name stands for one value, wherever in a query it is written.
template <fixed_string Name, class First, class Other>
inline constexpr bool parameter_is_of_one_type = std::is_same_v<First, Other>;

/// Rows are counted by integers of 64 bits.
template <class Type>
inline constexpr bool rows_are_counted_by = std::is_same_v<Type, std::int64_t>;

/// A query that has parameters runs with their values alone.
template <class Dialect, bool IsGiven>
inline constexpr bool query_is_given_arguments = IsGiven;

/// There is a value for each parameter, of its type; both are listed, in their order.
template <class Parameters, class Given, bool Fit>
inline constexpr bool arguments_fit_parameters = Fit;

/// What a schema lists as queries are queries.
template <const auto& Query, bool IsQuery>
inline constexpr bool query_is_listed = IsQuery;

/// Queries of a schema are told by their names.
template <fixed_string Name, bool Different>
inline constexpr bool query_names_are_different = Different;

/// A query of a schema reads its types alone.
template <const auto& Query, class Type, bool IsInSchema>
inline constexpr bool query_stays_in_schema = IsInSchema;

}  // namespace polystore::inline v0::verdict
