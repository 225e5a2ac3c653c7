// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/element.hpp>
#include <polystore/core/loss.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/entity/composite.hpp>
#include <polystore/reflect/fields.hpp>

#include <type_traits>

namespace polystore::inline v0::relational {

/// What a column loses of a value where integers have 64 bits with a sign and times count microseconds. Text has no
/// greatest integer: it is what arrays and composites are where `ListsAreText`.
template <class Value, bool ListsAreText = false, bool IsText = false>
consteval loss loss_of();

namespace detail {

template <bool ListsAreText, class... Members>
consteval loss loss_of_any(type_list<Members...>) {
  loss first = loss::none;
  static_cast<void>(((first = loss_of<Members, ListsAreText, ListsAreText>(), first == loss::none) && ...));
  return first;
}

}  // namespace detail

template <class Value, bool ListsAreText, bool IsText>
consteval loss loss_of() {
  using plain = without_null<Value>;
  if constexpr (std::is_arithmetic_v<plain>) {
    return std::is_integral_v<plain> && std::is_unsigned_v<plain> && sizeof(plain) == 8 && !IsText ? loss::range
                                                                                                   : loss::none;
  } else if constexpr (element_of<plain>::is_array) {
    return loss_of<typename element_of<plain>::type, ListsAreText, ListsAreText>();
  } else if constexpr (travels_as_another<plain>) {
    constexpr loss converted = polystore::detail::loss_in_conversion<plain>();
    return converted != loss::none ? converted : loss_of<sent_type<plain>, ListsAreText, IsText>();
  } else if constexpr (composite<plain>) {
    return detail::loss_of_any<ListsAreText>(reflect::types<plain>{});
  } else {
    return polystore::detail::loss_inside<plain>;
  }
}

}  // namespace polystore::inline v0::relational
