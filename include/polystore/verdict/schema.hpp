// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/entity/schema.hpp>

// What must hold between the types of a schema, and in each of its tables. Where the answer comes from names and numbers
// it is worked out elsewhere and handed in, so that the types concerned are printed with the sentence.
namespace polystore::inline v0::verdict {

/// Each type of a schema has a placement.
template <class Type>
inline constexpr bool type_is_placed = is_placed<Type>;

/// DDL is asked for with a dialect, or of a shape that brings one.
template <class Type>
inline constexpr bool shape_has_ddl = false;

/// A table's name can be an identifier, as can its schema's.
template <class Entity, bool Legal>
inline constexpr bool table_name_is_legal = Legal;

/// A column's name can be an identifier.
template <class Entity, fixed_string Field, bool Legal>
inline constexpr bool column_name_is_legal = Legal;

/// No two columns of a table have one name.
template <class Entity, fixed_string Field, fixed_string Other, bool Different>
inline constexpr bool columns_have_different_names = Different;

/// The given name of a constraint or an index can be an identifier.
template <class Entity, class Facet, bool Legal>
inline constexpr bool object_name_is_legal = Legal;

/// The store keeps all of the name of a constraint or an index.
template <class Entity, class Facet, bool Fits>
inline constexpr bool object_name_fits = Fits;

/// No two types live in one table.
template <class Entity, class Other, bool Different>
inline constexpr bool types_have_different_tables = Different;

/// The names of two tables differ in what the store keeps of them.
template <class Entity, class Other, bool Different>
inline constexpr bool table_names_differ_within_limit = Different;

/// No two constraints, indexes or tables of one schema have one name.
template <class Entity, class Facet, class Other, class OtherFacet, bool Different>
inline constexpr bool object_names_are_different = Different;

/// No two enumerations become one type of the store.
template <class Entity, class Other, bool Different>
inline constexpr bool enum_types_have_different_names = Different;

/// PostgreSQL makes a type of each table, called as the table is.
template <class Enum, class Entity, bool Different>
inline constexpr bool enum_name_is_no_table = Different;

/// A reference leads to a type of the same schema and database.
template <class Schema, class From, class Target, bool Within>
inline constexpr bool reference_stays_in_database = Within;

/// A reference leads to a whole key.
template <class From, class To, bool Matches>
inline constexpr bool reference_names_a_key = Matches;

/// The key that a reference leads to is checked at once.
template <class From, class To, bool Immediate>
inline constexpr bool reference_key_is_immediate = Immediate;

/// The two ends of a reference have as many fields, of the same types.
template <class From, class To, bool Matches>
inline constexpr bool reference_fields_match = Matches;

}  // namespace polystore::inline v0::verdict
