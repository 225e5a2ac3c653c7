// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/verdict/written.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::detail {

/// As what a value travels that no field stands beside: text that outlives the statement is viewed, all else is copied.
template <class Value>
consteval auto argument_type() {
  using plain = std::remove_cvref_t<Value>;
  static_assert(verdict::argument_has_type<plain, !std::is_same_v<plain, std::nullopt_t>>,
                "polystore: a null needs a type here; give a std::optional of it that is empty");
  if constexpr (std::is_same_v<plain, std::nullopt_t>) {
    return std::type_identity<std::optional<int>>{};
  } else if constexpr (std::is_same_v<std::remove_const_t<Value>, std::string>) {  // an rvalue
    return std::type_identity<std::string>{};
  } else if constexpr (std::is_convertible_v<const plain&, std::string_view>) {
    return std::type_identity<std::string_view>{};
  } else {
    return std::type_identity<plain>{};
  }
}
template <class Value>
using argument_of = typename decltype(argument_type<Value>())::type;

}  // namespace polystore::inline v0::detail
