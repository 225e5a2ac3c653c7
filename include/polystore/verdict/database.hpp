// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/placement.hpp>
#include <polystore/entity/schema.hpp>

#include <type_traits>

namespace polystore::inline v0::verdict {

namespace detail {
template <class Entity, class Endpoint>
consteval bool serves() {
  return Endpoint::connection_type::template serves<typename shape_of<Entity>::family> &&
         std::is_same_v<typename Endpoint::tag, database_tag<Entity>>;
}
}  // namespace detail

/// A type lives behind one of the connections, and no more than one.
template <class Entity, class... Endpoints>
inline constexpr bool one_connection_serves_type = (0 + ... + int(detail::serves<Entity, Endpoints>())) == 1;

/// Whoever asks a database for a repository must name a type of its schema.
template <class Entity, class Schema>
inline constexpr bool type_is_in_schema = schema_has<Schema, Entity>;

/// A database knows the types of a schema.
template <class Schema>
inline constexpr bool database_is_of_schema = false;
template <class... Types>
inline constexpr bool database_is_of_schema<schema<Types...>> = true;

/// A database refers to its connections, which have to be somebody's.
template <bool AreKept, class... Connections>
inline constexpr bool connection_is_kept = AreKept;

/// Whatever runs in a transaction does so by it.
template <class Action, bool TakesIt>
inline constexpr bool action_takes_transaction = TakesIt;

/// A transaction spans one database.
template <class Tag, class... Endpoints>
inline constexpr bool one_database_has_tag = (0 + ... + int(std::is_same_v<Tag, typename Endpoints::tag>)) == 1;

/// A transaction serves the types of its own database.
template <class Entity, class Tag>
inline constexpr bool type_is_in_transaction = std::is_same_v<database_tag<Entity>, Tag>;

}  // namespace polystore::inline v0::verdict
