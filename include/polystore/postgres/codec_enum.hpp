// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/postgres/codec.hpp>
#include <polystore/reflect/enum_labels.hpp>

#include <string_view>
#include <type_traits>

namespace polystore::inline v0::postgres {

/// An enumerator travels as its label. One without a label is not sent; a label of a newer release is not read.
template <class Enum>
  requires(std::is_enum_v<Enum> && !travels_as_another<Enum>)
struct codec<Enum> {
  static void encode(parameters& to, std::size_t index, Enum value) {
    const std::string_view label = reflect::label_of(value);
    if (label.empty()) {
      refuse<value_out_of_range>("polystore: a value of an enumeration has no label; name it, or list it in labels_of");
    }
    to.put_view(index, label.data(), label.size());
  }
  static bool decode(cell from, Enum& value) {
    const std::optional<Enum> found = reflect::value_of_label<Enum>(from.view());
    if (found) value = *found;
    return found.has_value();
  }
};

}  // namespace polystore::inline v0::postgres
