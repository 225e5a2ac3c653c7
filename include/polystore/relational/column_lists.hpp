// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/element.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/pack.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/relational/list_rows.hpp>
#include <polystore/relational/parameter_plan.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

// The columns of an insert as lists: rows of any number travel as so many parameters.
namespace polystore::inline v0::relational {

namespace detail {

/// The columns that an insert sends.
template <class Entity>
inline constexpr std::size_t sent_columns = plan<Entity>.inserted;

template <class Array>
using list_of_elements = std::vector<std::optional<without_null<typename Array::value_type>>>;
template <class Value, bool HasArrays, list_kind Kind>
struct list_of_column {
  using type = std::vector<std::conditional_t<HasArrays, std::optional<without_null<Value>>, Value>>;
};
template <class Value>
struct list_of_column<Value, true, list_kind::arrays> {
  using type = list_of_elements<sent_type<without_null<Value>>>;
};

template <class Entity, class Dialect, class Columns>
struct column_lists;
template <class Entity, class Dialect, class... Values>
struct column_lists<Entity, Dialect, type_list<Values...>> {
  static constexpr list_kind kinds[sizeof...(Values)] = {kind_of_list<Values, Dialect>()...};
  static constexpr std::size_t arrays = [] {
    std::size_t count = 0;
    for (std::size_t i = 0; i < sent_columns<Entity>; ++i) count += kinds[plan<Entity>.column[i]] == list_kind::arrays;
    return count;
  }();
  template <class Value>
  using of = typename list_of_column<Value, (arrays > 0), kind_of_list<Value, Dialect>()>::type;
  using type = pack<of<Values>...>;
  static constexpr unsigned types[sizeof...(Values)] = {Dialect::template type_id<of<Values>>...};
  static constexpr unsigned size_type = Dialect::template type_id<std::vector<std::int32_t>>;
  static constexpr std::string_view casts[sizeof...(Values)] = {Dialect::template parameter_cast<of<Values>>()...};
  static constexpr std::string_view collations[sizeof...(Values)] = {
      Dialect::template collation<without_null<Values>>...};
  static constexpr bool nullable[sizeof...(Values)] = {is_nullable<Values>...};

  /// Of an insert: see `sent_lists`.
  static constexpr std::size_t parameters = sent_columns<Entity> + (arrays > 0 ? arrays + 1 : 0);
};

}  // namespace detail

/// The lists for a type's columns in a dialect.
template <class Entity, class Dialect>
using lists_of = detail::column_lists<Entity, Dialect, column_types<Entity>>;

}  // namespace polystore::inline v0::relational
