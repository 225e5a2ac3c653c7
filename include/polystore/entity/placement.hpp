// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>
#include <polystore/reflect/entity.hpp>

namespace polystore::inline v0 {

/// What a type is that nobody has placed.
struct unplaced {
  using family = void;
  static constexpr facet_set facets = {};
  const char* name = "";

  template <class Visitor>
  constexpr void each(Visitor&&) const {}
};

/// Where a type lives: a shape with its facets. Specialise it (`template <> inline constexpr auto ps::placement<T>`),
/// outside every namespace and before its first use, or write `constexpr auto placement_of(ps::entity<T>)` beside T.
template <class Entity>
inline constexpr auto placement = unplaced{};
template <class Entity>
  requires requires { placement_of(entity<Entity>{}); }
inline constexpr auto placement<Entity> = placement_of(entity<Entity>{});

/// The shape in which a type is placed.
template <class Entity>
using shape_of = decltype(placement<Entity>);

}  // namespace polystore::inline v0
