// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::verdict {

/// What no codec of documents knows is a struct, whose fields are looked at.
template <class Value>
inline constexpr bool document_holds_value = std::is_class_v<Value>;

/// Members have names, elements numbers.
template <class Key>
inline constexpr bool json_key_fits = (std::is_integral_v<Key> && !std::is_same_v<Key, bool>) ||
                                      std::is_same_v<Key, std::string> || std::is_same_v<Key, std::string_view>;

/// JSON has truth values and numbers beside texts.
template <class Type>
inline constexpr bool json_value_is =
    std::is_integral_v<Type> || std::is_same_v<Type, double> || std::is_same_v<Type, decimal>;

/// What is personal or secret inside of a field's objects can't be left out.
template <class Field, bool AreOpen>
inline constexpr bool nested_fields_are_open = AreOpen;

}  // namespace polystore::inline v0::verdict
