// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/entity/layout.hpp>

namespace polystore::inline v0::relational {

namespace detail {
template <class Dialect, class Columns>
struct type_table;
template <class Dialect, class... Values>
struct type_table<Dialect, type_list<Values...>> {
  static constexpr unsigned types[sizeof...(Values) ? sizeof...(Values) : 1] = {Dialect::template type_id<Values>...};
};
}  // namespace detail

/// The store's identifiers of some types, one after the other.
template <class Dialect, class Types>
inline constexpr const unsigned* type_ids = detail::type_table<Dialect, Types>::types;

}  // namespace polystore::inline v0::relational
