// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facets/references.hpp>
#include <polystore/entity/placement.hpp>
#include <polystore/expr/operators.hpp>
#include <polystore/query/clause.hpp>

#include <cstddef>

// The join that a declared reference stands for.
namespace polystore::inline v0::detail {

struct no_reference {};

template <class From, std::size_t Index, class Target, class To>
references_facet<From, Target, To> find_reference(const pack_slot<Index, references_facet<From, Target, To>>&);
template <class From>
no_reference find_reference(...);

template <auto First, auto...>
struct class_of_first {
  using type = reflect::class_of<First>;
};
/// The reference that some fields hold, as their placement declares it.
template <auto... Members>
using reference_from =
    decltype(find_reference<field_list<Members...>>(placement<typename class_of_first<Members...>::type>));

template <auto... From, auto... To>
constexpr auto ends_meet(field_list<From...>, field_list<To...>) {
  return (apply<operators::equal>(field<From>, field<To>) && ...);
}

template <join_kind Kind, class From, class Target, class To>
constexpr auto join_of(references_facet<From, Target, To>) {
  const auto condition = ends_meet(From{}, To{});
  return join_clause<Kind, Target, "", std::remove_const_t<decltype(condition)>>{condition};
}

}  // namespace polystore::inline v0::detail
