// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <cstddef>

#include <polystore/entity/schema.hpp>

// What must hold between the types of a schema, and in each of its tables. Where the answer comes from names and numbers
// it is worked out elsewhere and handed in, so that the types concerned are printed with the sentence.
namespace polystore::inline v0::verdict {

template <class Type>
inline constexpr bool type_is_placed = is_placed<Type>;

template <class Type>
inline constexpr bool shape_has_ddl = false;

template <class Entity, bool Legal>
inline constexpr bool table_name_is_legal = Legal;

template <class Entity, std::size_t Column, bool Legal>
inline constexpr bool column_name_is_legal = Legal;

template <class Entity, std::size_t Column, std::size_t Other, bool Different>
inline constexpr bool columns_have_different_names = Different;

template <class Entity, class Facet, bool Legal>
inline constexpr bool object_name_is_legal = Legal;

template <class Entity, class Facet, bool Fits>
inline constexpr bool object_name_fits = Fits;

template <class Entity, class Other, bool Different>
inline constexpr bool types_have_different_tables = Different;

template <class Entity, class Other, bool Different>
inline constexpr bool table_names_differ_within_limit = Different;

template <class Entity, class Facet, class Other, class OtherFacet, bool Different>
inline constexpr bool object_names_are_different = Different;

template <class Entity, class Other, bool Different>
inline constexpr bool enum_types_have_different_names = Different;

template <class Schema, class From, class Target, bool Within>
inline constexpr bool reference_stays_in_database = Within;

template <class From, class To, bool Matches>
inline constexpr bool reference_names_a_key = Matches;

template <class From, class To, bool Matches>
inline constexpr bool reference_fields_match = Matches;

}  // namespace polystore::inline v0::verdict
