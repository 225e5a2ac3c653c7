// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// DDL knows no parameters: what an expression in a placement compares with must have an exact spelling.
template <class Entity, class Facet, bool Exact>
inline constexpr bool literals_are_exact = Exact;

/// A schema is checked by the rules of its store's DDL, which a header of that store brings.
template <class Dialect, bool IsKnown>
inline constexpr bool store_has_ddl = IsKnown;

/// A store refuses a facet that it can neither honour nor do without.
template <class Entity, class Facet, class Dialect, bool Honoured>
inline constexpr bool store_honours_facet = Honoured;

}  // namespace polystore::inline v0::verdict
