// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/clause.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/verdict/query.hpp>

#include <cstddef>

// What a query is as its optional conditions are given or not; the text of each is a constant.
namespace polystore::inline v0 {

namespace detail {

template <class Clause>
inline constexpr bool is_optional_clause = false;
template <class Condition>
inline constexpr bool is_optional_clause<optional_clause<Condition>> = true;

template <std::size_t Count>
consteval std::size_t count_choices() {
  static_assert(verdict::optional_conditions_are_few<Count>,
                "polystore: seven optional conditions would be 128 statements; make those one that are given together, "
                "ps::optional(a && b), or two queries of this one");
  return verdict::optional_conditions_are_few<Count> ? std::size_t{1} << Count : 2;
}

/// A query's clauses with those optional conditions that a mask chooses, one bit for each.
template <std::size_t Mask, class Query, class... Rest>
struct chosen;
template <std::size_t Mask, class Entity, class... Kept>
struct chosen<Mask, selection<Entity, Kept...>> {
  using type = selection<Entity, Kept...>;
};
template <std::size_t Mask, class Entity, class... Kept, class Clause, class... Rest>
struct chosen<Mask, selection<Entity, Kept...>, Clause, Rest...>
    : chosen<Mask, selection<Entity, Kept..., Clause>, Rest...> {};
template <std::size_t Mask, class Entity, class... Kept, class Condition, class... Rest>
  requires(Mask % 2 == 0)
struct chosen<Mask, selection<Entity, Kept...>, optional_clause<Condition>, Rest...>
    : chosen<Mask / 2, selection<Entity, Kept...>, Rest...> {};
template <std::size_t Mask, class Entity, class... Kept, class Condition, class... Rest>
  requires(Mask % 2 == 1)
struct chosen<Mask, selection<Entity, Kept...>, optional_clause<Condition>, Rest...>
    : chosen<Mask / 2, selection<Entity, Kept..., where_clause<Condition>>, Rest...> {};

template <std::size_t Mask, class Query>
struct chosen_of;
template <std::size_t Mask, class Entity, class... Clauses>
struct chosen_of<Mask, selection<Entity, Clauses...>> : chosen<Mask, selection<Entity>, Clauses...> {};

/// Gathers which optional conditions are asked.
struct note_given {
  std::size_t& mask;
  std::size_t& bit;

  template <class Clause>
  constexpr void operator()(const Clause&) const {}
  template <class Condition>
  constexpr void operator()(const optional_clause<Condition>& clause) const {
    if (clause.is_given) mask |= bit;
    bit *= 2;
  }
};
template <class... Clauses>
constexpr std::size_t given_mask(const pack<Clauses...>& clauses) {
  std::size_t mask = 0, bit = 1;
  clauses.each(note_given{mask, bit});
  return mask;
}

}  // namespace detail

/// A query as it is when those optional conditions are given that a mask says.
template <std::size_t Mask, class Query>
using chosen_query = typename detail::chosen_of<Mask, Query>::type;

/// In how many ways a query may be asked, for its optional conditions may be there or not.
template <class Query>
inline constexpr std::size_t choices_of = 1;
template <class Entity, class... Clauses>
  requires(... || detail::is_optional_clause<Clauses>)
inline constexpr std::size_t choices_of<selection<Entity, Clauses...>> =
    detail::count_choices<(std::size_t{0} + ... + detail::is_optional_clause<Clauses>)>();

namespace detail {
template <class Query>
struct all_given {
  using type = Query;
};
template <class Query>
  requires(choices_of<Query> > 1)
struct all_given<Query> {
  using type = chosen_query<choices_of<Query> - 1, Query>;
};
}  // namespace detail

/// A query as it is when all of its optional conditions are given.
template <class Query>
using query_of_all = typename detail::all_given<Query>::type;

}  // namespace polystore::inline v0
