// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/stored_as.hpp>
#include <polystore/reflect/enum_labels.hpp>
#include <polystore/sqlite/codec.hpp>

#include <optional>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::sqlite {

/// TEXT: the enumerator's label. One without a label is not stored; a label of a newer release is not read.
template <class Enum>
  requires(std::is_enum_v<Enum> && !travels_as_another<Enum>)
struct codec<Enum> {
  static void encode(parameters& to, std::size_t index, Enum value) {
    const std::string_view label = reflect::label_of(value);
    if (label.empty())
      to.refuse(index, reflect::readable_name<Enum>(), "has no label; name it, or list it in labels_of");
    to.put_text(index, label);
  }
  static bool decode(cell from, Enum& value) {
    std::string_view read;
    if (!from.read_text(read)) return false;
    const std::optional<Enum> found = reflect::value_of_label<Enum>(read);
    if (found) value = *found;
    return found.has_value();
  }
};

}  // namespace polystore::inline v0::sqlite
