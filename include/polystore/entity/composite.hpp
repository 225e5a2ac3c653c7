// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/reflect/entity.hpp>

#include <concepts>
#include <string_view>

namespace polystore::inline v0 {

/// A struct that is one column, of a type whose name in the store stands beside it:
/// `constexpr std::string_view composite_name_of(ps::entity<address>) { return "postal_address"; }`
template <class Value>
concept composite = requires {
  { composite_name_of(entity<Value>{}) } -> std::convertible_to<std::string_view>;
};

/// The name of a composite's type in the store.
template <composite Value>
inline constexpr std::string_view composite_name = composite_name_of(entity<Value>{});

}  // namespace polystore::inline v0
