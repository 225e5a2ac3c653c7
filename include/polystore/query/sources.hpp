// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/expr/windows.hpp>
#include <polystore/query/clause.hpp>

// Which types a query reads, wherever in it they stand.
namespace polystore::inline v0 {

template <class Entity, class... Clauses>
struct selection;

namespace detail {

template <class... Lists>
struct all_sources;
template <class... Types>
struct all_sources<type_list<Types...>> {
  using type = type_list<Types...>;
};
template <class... First, class... Second, class... Rest>
struct all_sources<type_list<First...>, type_list<Second...>, Rest...>
    : all_sources<type_list<First..., Second...>, Rest...> {};

/// What is no query and holds none.
template <class Part>
struct sources_in {
  using type = type_list<>;
};
/// Expressions and clauses are looked into, whatever they are.
template <template <class...> class Whole, class... Parts>
struct sources_in<Whole<Parts...>> : all_sources<type_list<>, typename sources_in<Parts>::type...> {};

template <class Entity, class... Clauses>
struct sources_in<selection<Entity, Clauses...>>
    : all_sources<type_list<Entity>, typename sources_in<Clauses>::type...> {};
template <join_kind Kind, class Entity, fixed_string Alias, class Condition>
struct sources_in<join_clause<Kind, Entity, Alias, Condition>>
    : all_sources<type_list<Entity>, typename sources_in<Condition>::type> {};
template <class Row, class... Columns>
struct sources_in<columns_clause<Row, Columns...>> : all_sources<type_list<>, typename sources_in<Columns>::type...> {};
template <set_operator Operator, class Query>
struct sources_in<set_operation_clause<Operator, Query>> : sources_in<Query> {};
template <class Query, bool IsRecursive>
struct sources_in<with_clause<Query, IsRecursive>> : sources_in<Query> {};
template <class Partition, class Order, window_frame Frame>
struct sources_in<window_of<Partition, Order, Frame>> : sources_in<Partition> {};

}  // namespace detail

/// The types that a query reads, some of them perhaps several times.
template <class Query>
using sources_of = typename detail::sources_in<Query>::type;

}  // namespace polystore::inline v0
