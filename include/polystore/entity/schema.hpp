// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facets/table.hpp>
#include <polystore/entity/placement.hpp>
#include <polystore/entity/shape.hpp>

#include <cstddef>
#include <type_traits>

namespace polystore::inline v0 {

/// Queries by their names, listed in a schema among its types: `schema<site, visit, queries<tall_sites, late_visits>>`;
/// with <polystore/queries.hpp>.
template <const auto&... Queries>
struct queries;

template <class Type>
inline constexpr bool is_queries = false;
template <const auto&... Queries>
inline constexpr bool is_queries<queries<Queries...>> = true;

/// The closed set of an application's types: what holds between them is checked here. Placements stand before it.
template <class... Types>
struct schema {
  static constexpr std::size_t size = (std::size_t{0} + ... + !is_queries<Types>);
};

namespace detail {

template <class... Facets>
struct first_tag {
  using tag = only_database;
};
template <class Tag, class... Facets>
struct first_tag<database_facet<Tag>, Facets...> {
  using tag = Tag;
};
template <class Facet, class... Facets>
struct first_tag<Facet, Facets...> : first_tag<Facets...> {};
template <class Kind, class... Facets>
first_tag<Facets...> tag_of(const shape<Kind, Facets...>&);
first_tag<> tag_of(const unplaced&);

template <class Schema>
struct types_of_schema;
template <class... Types>
struct types_of_schema<schema<Types...>> {
  template <class Type>
  static constexpr bool contains = (std::is_same_v<Type, Types> || ...);
};

template <class Shape, class Family>
concept shape_of_family = std::is_same_v<typename Shape::family, Family>;

}  // namespace detail

/// Whether somebody has placed a type.
template <class Type>
inline constexpr bool is_placed = !std::is_same_v<std::remove_const_t<shape_of<Type>>, unplaced>;

/// Queries live where what they read does.
template <const auto&... Queries>
inline constexpr bool is_placed<queries<Queries...>> = true;

/// Whether a type's rows are its own, or found by a query.
template <class Type>
inline constexpr relation relation_of = relation::table;
template <class Type>
  requires requires { shape_of<Type>::kind::what; }
inline constexpr relation relation_of<Type> = shape_of<Type>::kind::what;

/// Whether a type is among those of a schema.
template <class Schema, class Type>
inline constexpr bool schema_has = detail::types_of_schema<Schema>::template contains<Type>;

/// The tag of the database in which a type is placed.
template <class Type>
using database_tag = typename decltype(detail::tag_of(placement<Type>))::tag;

/// Whether a type is placed in a shape of a family: `tables`.
template <class Type, class Family>
inline constexpr bool is_of_family = detail::shape_of_family<shape_of<Type>, Family>;

/// Whether a type is a table of the database that has a tag.
template <class Type, class Tag>
inline constexpr bool is_table_in = is_of_family<Type, tables> && std::is_same_v<database_tag<Type>, Tag>;

}  // namespace polystore::inline v0
