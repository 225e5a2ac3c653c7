// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/timestamp.hpp>
#include <polystore/reflect/member.hpp>

#include <optional>
#include <type_traits>

namespace polystore::inline v0::verdict {

/// A row is erased at a time, which it has not before.
template <auto Member>
inline constexpr bool deletion_is_an_optional_time =
    std::is_same_v<reflect::value_of<Member>, std::optional<timestamp>>;

/// There is one time at which a row is erased.
template <class Entity, class Facet, bool IsGivenOnce>
inline constexpr bool deletion_is_given_once = IsGivenOnce;

/// Deleted rows are asked for, brought back and removed where they are kept.
template <class Entity, bool KeepsErasedRows>
inline constexpr bool type_keeps_erased_rows = KeepsErasedRows;

/// A row is erased once.
template <class Query, bool AreLive>
inline constexpr bool erased_rows_are_live = AreLive;

/// What is unique among some rows is so at once.
template <class Entity, class Facet, bool IsImmediate>
inline constexpr bool live_key_is_immediate = IsImmediate;

/// A reference leads to a key of every row.
template <class From, class To, bool IsOfEveryRow>
inline constexpr bool reference_key_is_of_every_row = IsOfEveryRow;

}  // namespace polystore::inline v0::verdict
