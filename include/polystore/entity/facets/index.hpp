// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/entity/facet.hpp>
#include <polystore/expr/condition.hpp>
#include <polystore/expr/ordering.hpp>

#include <string_view>

namespace polystore::inline v0 {

/// How an index is built.
enum class index_method { btree, hash, gin, gist, brin };

/// Stands for "of every row" in an index without a condition.
struct every_row {};

/// The columns of an index, or the fields kept beside its key.
template <auto... Columns>
struct index_columns {
  static constexpr std::size_t size = sizeof...(Columns);
};

/// An index. Default name: `<table>_<columns>_idx`, an expression standing there under its function's name.
template <index_method Method, class Columns, class Included = index_columns<>, class Condition = every_row>
struct index_facet {
  static constexpr facet kind = facet::index;
  static constexpr index_method method = Method;
  using columns = Columns;
  using included = Included;

  Condition condition{};
  bool is_unique = false;
  std::string_view name{};

  /// Only of the rows that meet a condition.
  template <class Partial>
  constexpr auto where(Partial partial) const {
    if constexpr (detail::require_conditions<Partial>()) {
      return index_facet<Method, Columns, Included, Partial>{partial, is_unique, name};
    } else {
      return *this;
    }
  }
  /// Fields that are kept beside the key, so that a query need not visit the row.
  template <auto... Covered>
  constexpr index_facet<Method, Columns, index_columns<Covered...>, Condition> including() const {
    return {condition, is_unique, name};
  }
  constexpr index_facet unique() const { return {condition, true, name}; }
  constexpr index_facet named(const char* given) const { return {condition, is_unique, given}; }
};

/// A B-tree over fields, `desc<>` of fields, and expressions.
template <auto... Columns>
inline constexpr index_facet<index_method::btree, index_columns<Columns...>> index{};
/// A B-tree of which no two entries are equal.
template <auto... Columns>
inline constexpr index_facet<index_method::btree, index_columns<Columns...>> unique_index{.is_unique = true};
/// For equality alone.
template <auto... Columns>
inline constexpr index_facet<index_method::hash, index_columns<Columns...>> hash_index{};
/// For what is inside of arrays, documents and texts.
template <auto... Columns>
inline constexpr index_facet<index_method::gin, index_columns<Columns...>> gin{};
/// For ranges, shapes and nearness.
template <auto... Columns>
inline constexpr index_facet<index_method::gist, index_columns<Columns...>> gist{};
/// For columns that grow with the table, such as times.
template <auto... Columns>
inline constexpr index_facet<index_method::brin, index_columns<Columns...>> brin{};

}  // namespace polystore::inline v0
