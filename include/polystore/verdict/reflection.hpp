// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/reflect/bindings.hpp>
#include <polystore/reflect/count.hpp>

#include <type_traits>

// What the compiler cannot see into. The remedy is always to list the members.
namespace polystore::inline v0::verdict {

/// A type without listed members is an aggregate.
template <class Entity>
inline constexpr bool fields_are_public = std::is_aggregate_v<Entity>;

/// The fields of such a type stand in itself, not in a base.
template <class Entity>
inline constexpr bool fields_are_its_own = !reflect::has_base<Entity>;

/// No field is a C array.
template <class Entity>
inline constexpr bool fields_are_no_arrays = !reflect::has_array<Entity>;

/// There are no more fields than the table of bindings that is included has.
template <class Entity>
inline constexpr bool fields_are_within_limit = requires { sizeof(reflect::bindings<reflect::count<Entity>>); };

}  // namespace polystore::inline v0::verdict
