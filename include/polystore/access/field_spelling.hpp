// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/entity/layout.hpp>
#include <polystore/reflect/fields.hpp>
#include <polystore/reflect/readable_name.hpp>

#include <cstddef>
#include <utility>

// A column as the field that it is, in the words of C++.
namespace polystore::inline v0::access {

namespace detail {

/// `&site::code`, or `ps::field<&site::place, &place::latitude>`
template <class Entity>
struct field_writer {
  text& out;
  std::size_t column;

  template <std::size_t Field>
  constexpr void write() const {
    constexpr std::size_t first = polystore::detail::first_column<Entity>[Field],
                          last = polystore::detail::first_column<Entity>[Field + 1];
    if (column < first || column >= last) return;
    if constexpr (polystore::detail::flattening_of<Entity>.flattened[Field]) {
      using inner = type_at<Field, reflect::types<Entity>>;
      out += "ps::field<";
      write_member<Entity>(Field);
      out += ", ";
      write_member<inner>(column - first);
      out += '>';
    } else {
      write_member<Entity>(Field);
    }
  }

 private:
  template <class Type>
  constexpr void write_member(std::size_t field) const {
    (out += '&') += reflect::readable_name<Type>();
    (out += "::") += reflect::names<Type>()[field];
  }
};
template <class Entity, std::size_t... Field>
constexpr void write_field(text& out, std::size_t column, std::index_sequence<Field...>) {
  (field_writer<Entity>{out, column}.template write<Field>(), ...);
}
}  // namespace detail

/// Writes `&site::code` of a type's column.
template <class Entity>
constexpr void write_field_of(text& out, std::size_t column) {
  detail::write_field<Entity>(out, column, std::make_index_sequence<reflect::size<Entity>>{});
}

}  // namespace polystore::inline v0::access
