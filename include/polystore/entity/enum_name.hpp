// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/reflect/entity.hpp>
#include <polystore/reflect/readable_name.hpp>

#include <string_view>

namespace polystore::inline v0 {

/// The name of an enumeration's type in the store: its C++ name, unless it is specialised or
/// `enum_name_of(ps::entity<E>)` stands beside it.
template <class Enum>
inline constexpr std::string_view enum_name = reflect::readable_simple_name<Enum>();
template <class Enum>
  requires requires { enum_name_of(entity<Enum>{}); }
inline constexpr std::string_view enum_name<Enum> = enum_name_of(entity<Enum>{});

}  // namespace polystore::inline v0
