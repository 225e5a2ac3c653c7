// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <polystore/reflect/entity.hpp>

namespace polystore::inline v0 {

/// What a type is that nobody has placed.
struct unplaced {
  using family = void;
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
