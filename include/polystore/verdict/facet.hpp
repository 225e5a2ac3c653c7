// SPDX-License-Identifier: BSL-1.0
#pragma once

// What must hold of one facet of a placed type. The answer is worked out elsewhere and handed in, so that the facet is
// printed with the sentence.
namespace polystore::inline v0::verdict {

/// A key, a reference or an index names a field once.
template <class Entity, class Facet, bool Once>
inline constexpr bool facet_names_field_once = Once;

/// A type has one primary key and one version.
template <class Entity, class Facet, bool Once>
inline constexpr bool facet_is_given_once = Once;

/// No part of a primary key can be null.
template <class Entity, class Facet, bool Never>
inline constexpr bool primary_key_is_never_null = Never;

/// What is unique is so by its values, however a store spells them.
template <class Entity, class Facet, class Dialect, bool Exact>
inline constexpr bool store_can_tell_keys_apart = Exact;

/// A column has one default, or is counted up, or is worked out.
template <class Entity, class Facet, bool One>
inline constexpr bool column_has_one_source = One;

/// What inserts leave out gets its value from elsewhere.
template <class Entity, class Facet, bool Set>
inline constexpr bool server_sets_what_is_set = Set;

/// Only an optional field can be set to null when the row that it refers to is gone.
template <class Entity, class Facet, bool Possible>
inline constexpr bool set_null_is_possible = Possible;

/// Only a field with a default can be set to it.
template <class Entity, class Facet, bool Possible>
inline constexpr bool set_default_is_possible = Possible;

/// An index asks of its method what that can do.
template <class Entity, class Facet, bool Allowed>
inline constexpr bool index_method_allows = Allowed;

/// The store knows how to compare the columns of an index.
template <class Entity, class Facet, bool Known>
inline constexpr bool index_has_operator_class = Known;

/// What a store keeps must not change with the time of day.
template <class Entity, class Facet, class Dialect, bool Deterministic>
inline constexpr bool expression_is_deterministic = Deterministic;

}  // namespace polystore::inline v0::verdict
