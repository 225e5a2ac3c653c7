// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// Words are found in text.
template <bool IsOfText, auto... Fields>
inline constexpr bool full_text_is_of_text = IsOfText;

/// The column of a full text has a name of its own.
template <class Entity, class Facet, bool IsItsOwn>
inline constexpr bool full_text_column_is_its_own = IsItsOwn;

/// A search is in a full text that a placement declares.
template <class Entity, bool IsDeclared>
inline constexpr bool full_text_is_declared = IsDeclared;

/// A query searches the tables that it reads.
template <class Entity, bool IsOfQuery>
inline constexpr bool full_text_is_of_query = IsOfQuery;

}  // namespace polystore::inline v0::verdict
