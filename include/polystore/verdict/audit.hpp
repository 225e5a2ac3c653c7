// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/reflect/member.hpp>

#include <type_traits>

namespace polystore::inline v0::verdict {

/// A field is filled by a member of a context that has its type, which the store knows without being told.
template <auto Member, auto From>
inline constexpr bool context_fills_field =
    std::is_same_v<without_null<reflect::value_of<Member>>, without_null<reflect::value_of<From>>> &&
    (is_nullable<reflect::value_of<Member>> || !is_nullable<reflect::value_of<From>>) &&
    !std::is_enum_v<without_null<reflect::value_of<Member>>>;

/// All of a type's fields that a context fills are filled by one.
template <class Entity, class First, class Other>
inline constexpr bool context_is_one = std::is_same_v<First, Other>;

/// Who writes says on whose behalf.
template <class Entity, class Context, class Connection, bool IsGiven>
inline constexpr bool context_is_given = IsGiven;

/// What a context fills no query does.
template <class Entity, bool LeavesThem>
inline constexpr bool context_fills_its_own = LeavesThem;

}  // namespace polystore::inline v0::verdict
