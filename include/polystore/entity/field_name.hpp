// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/text.hpp>
#include <polystore/entity/layout.hpp>

#include <cstddef>
#include <utility>

namespace polystore::inline v0 {

namespace detail {

template <class Entity>
struct write_field_of_column {
  text& out;
  std::size_t column;
  template <std::size_t Field>
  constexpr void write() const {
    constexpr std::size_t first = first_column<Entity>[Field], last = first_column<Entity>[Field + 1];
    if (column < first || column >= last) return;
    out += reflect::names<Entity>()[Field];
    if constexpr (flattening_of<Entity>.flattened[Field]) {
      (out += '.') += reflect::names<type_at<Field, reflect::types<Entity>>>()[column - first];
    }
  }
};
template <class Entity, std::size_t Column, std::size_t... Field>
constexpr void write_field_name(text& out, std::index_sequence<Field...>) {
  (write_field_of_column<Entity>{out, Column}.template write<Field>(), ...);
}
template <class Entity, std::size_t Column>
constexpr void write_field_name_of(text& out) {
  write_field_name<Entity, Column>(out, std::make_index_sequence<reflect::size<Entity>>{});
}

}  // namespace detail

/// The field that is a column, as C++ calls it: `place.latitude`. A template argument, so that the compiler prints it
/// with the sentence of a verdict.
template <class Entity, std::size_t Column>
inline constexpr auto field_name = [] {
  constexpr const auto& name = frozen<detail::write_field_name_of<Entity, Column>>;
  return fixed_string(name.characters);
}();

}  // namespace polystore::inline v0
