// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/expr/like_pattern.hpp>
#include <polystore/query/fill_query.hpp>
#include <polystore/query/parameter.hpp>
#include <polystore/relational/bind_clauses.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

// What stands at each place of a query's text where a value is bound: a parameter of the query's, or a value of its own.
namespace polystore::inline v0::relational {

template <clause_kind Kind, fixed_string Name, class Type>
struct binding<rows_by_parameter<Kind, Name, Type>> {
  using types = type_list<parameter_of<Name, Type>>;
};

}  // namespace polystore::inline v0::relational

namespace polystore::inline v0::manifests {

namespace detail {

/// In place of a query's arguments: what is bound for a parameter is the parameter itself.
struct place_marks {
  template <fixed_string Name, class Type>
  constexpr bound<parameter_of<Name, Type>> bind() {
    return {};
  }
  template <clause_kind Kind, fixed_string Name, class Type>
  constexpr rows_by_parameter<Kind, Name, Type> rows() {
    return {};
  }
};

template <class Query>
using marked_query = decltype(polystore::detail::filled(std::declval<const Query&>(), std::declval<place_marks&>()));

}  // namespace detail

/// One place: whether a parameter stands there, its name, and the type of what is sent.
template <class Place>
struct place_of {
  static constexpr bool is_parameter = false;
  static constexpr std::string_view name{};
  using type =
      std::conditional_t<std::is_same_v<Place, std::string_view> || is_like_pattern<Place>, std::string, Place>;
};
template <fixed_string Name, class Type>
struct place_of<parameter_of<Name, Type>> {
  static constexpr bool is_parameter = true;
  static constexpr std::string_view name = Name.view();
  using type = Type;
};
template <fixed_string Name, class Type, found Where>
struct place_of<like_pattern<parameter_of<Name, Type>, Where>> : place_of<parameter_of<Name, Type>> {};

/// The places of a query, in the order of its text.
template <class Query>
using places_of = typename relational::binding<detail::marked_query<Query>>::types;

}  // namespace polystore::inline v0::manifests
