// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/json_of.hpp>
#include <polystore/core/loss.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/document/containers.hpp>
#include <polystore/document/fields.hpp>
#include <polystore/document/nested.hpp>
#include <polystore/reflect/fields.hpp>

#include <type_traits>

// What a document loses of the values in it: its numbers have as many digits as there are, its times count microseconds.
namespace polystore::inline v0::reflect::detail {

/// `Above` are the types that hold this one, which may hold them in turn.
template <class Value, class... Above>
consteval loss loss_in_document();

template <class... Above, class... Fields>
consteval loss loss_in_fields(type_list<Fields...>) {
  loss first = loss::none;
  static_cast<void>(((first = loss_in_document<Fields, Above...>(), first == loss::none) && ...));
  return first;
}

template <class Value, class... Above>
consteval loss loss_in_document() {
  if constexpr ((false || ... || std::is_same_v<Value, Above>)) {
    return loss::none;
  } else if constexpr (travels_as_another<Value>) {
    constexpr loss converted = polystore::detail::loss_in_conversion<Value>();
    return converted != loss::none ? converted : loss_in_document<sent_type<Value>, Above...>();
  } else if constexpr (requires { typename document_codec<Value>::held; }) {
    return loss_in_document<typename document_codec<Value>::held, Value, Above...>();
  } else if constexpr (requires { document_codec<Value>::is_of_fields; } && std::is_class_v<Value>) {
    return loss_in_fields<Value, Above...>(types<Value>{});
  } else {
    return loss::none;
  }
}

}  // namespace polystore::inline v0::reflect::detail

namespace polystore::inline v0::detail {

template <class Value>
inline constexpr loss loss_inside<json_of<Value>> = reflect::detail::loss_in_document<Value>();

}  // namespace polystore::inline v0::detail
