// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/query/parameter.hpp>
#include <polystore/query/sources.hpp>

#include <string>
#include <type_traits>

// The parameters of a query, in the order in which the text has them.
namespace polystore::inline v0 {

namespace detail {

/// Every parameter, as often as it stands in a part of a query.
template <class Part>
struct parameters_in {
  using type = type_list<>;
};
template <template <class...> class Whole, class... Parts>
struct parameters_in<Whole<Parts...>> : all_sources<type_list<>, typename parameters_in<Parts>::type...> {};
template <fixed_string Name, class Type>
struct parameters_in<parameter_of<Name, Type>> {
  using type = type_list<parameter_of<Name, Type>>;
};
template <fixed_string Name, found Where>
struct parameters_in<pattern_of_parameter<Name, Where>> {
  using type = type_list<parameter_of<Name, std::string>>;
};
template <clause_kind Kind, fixed_string Name, class Type>
struct parameters_in<rows_by_parameter<Kind, Name, Type>> {
  using type = type_list<parameter_of<Name, Type>>;
};
template <join_kind Kind, class Entity, fixed_string Alias, class Condition>
struct parameters_in<join_clause<Kind, Entity, Alias, Condition>> : parameters_in<Condition> {};
template <set_operator Operator, class Query>
struct parameters_in<set_operation_clause<Operator, Query>> : parameters_in<Query> {};
template <class Query, bool IsRecursive>
struct parameters_in<with_clause<Query, IsRecursive>> : parameters_in<Query> {};
template <class Partition, class Order, window_frame Frame>
struct parameters_in<window_of<Partition, Order, Frame>> : parameters_in<Partition> {};
// What is bound or listed holds no parameter, whatever its type is made of.
template <class Value>
struct parameters_in<bound<Value>> {
  using type = type_list<>;
};
template <class... Columns>
struct parameters_in<order_clause<Columns...>> {
  using type = type_list<>;
};

template <class Parameter, class... Known>
struct is_known_parameter;
template <fixed_string Name, class Type, class... Known>
struct is_known_parameter<parameter_of<Name, Type>, Known...> {
  template <class Other>
  static constexpr void compare(const parameter_of<Name, Other>*) {
    static_assert(verdict::parameter_is_of_one_type<Name, Other, Type>,
                  "polystore: two parameters of this query have one name and different types; give one of them another "
                  "name: ps::parameter<\"name\", T>");
  }
  static constexpr void compare(const void*) {}
  static consteval bool find() {
    (compare(static_cast<const Known*>(nullptr)), ...);
    return (false || ... || (Known::name == Name.view()));
  }
  static constexpr bool value = find();
};

template <class Known, class... Parameters>
struct distinct_parameters;
template <class... Known>
struct distinct_parameters<type_list<Known...>> {
  using type = type_list<Known...>;
};
template <class... Known, class First, class... Rest>
struct distinct_parameters<type_list<Known...>, First, Rest...>
    : std::conditional_t<is_known_parameter<First, Known...>::value, distinct_parameters<type_list<Known...>, Rest...>,
                         distinct_parameters<type_list<Known..., First>, Rest...>> {};
template <class List>
struct distinct_parameters_of;
template <class... Parameters>
struct distinct_parameters_of<type_list<Parameters...>> : distinct_parameters<type_list<>, Parameters...> {};

}  // namespace detail

/// Every parameter of a part of a query, as often as it stands there.
template <class Part>
using parameter_places = typename detail::parameters_in<Part>::type;
/// The parameters of a query, each once, in the order in which values are given for them.
template <class Query>
using parameters_of = typename detail::distinct_parameters_of<parameter_places<Query>>::type;

}  // namespace polystore::inline v0
