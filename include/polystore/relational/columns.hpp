// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/entity/naming.hpp>
#include <polystore/relational/identifier.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::relational {

/// The columns of a table as they are written in statements, one after the other behind ", ".
template <std::size_t Count, std::size_t Capacity>
struct column_list {
  char characters[Capacity];
  unsigned short begin[Count], end[Count];

  constexpr std::string_view operator[](std::size_t column) const {
    return {characters + begin[column], static_cast<std::size_t>(end[column] - begin[column])};
  }
  constexpr std::string_view all() const { return {characters, end[Count - 1]}; }
};

namespace detail {

/// A name without its quotes, in a buffer of the length that the store keeps.
struct name_buffer {
  char characters[128]{};
  std::size_t size = 0;
};

/// Whether every column is called as its field is.
template <class Entity>
inline constexpr bool is_plainly_named =
    !shape_of<Entity>::facets.has(facet::flatten) && !shape_of<Entity>::facets.has(facet::column_name) &&
    naming<Entity> == naming_policy::as_written;

template <class Entity>
constexpr std::string_view plain_column_name(name_buffer& buffer, std::size_t column) {
  if constexpr (!polystore::detail::has_flattened<Entity> && naming<Entity> == naming_policy::as_written) {
    const char* renamed = facts<Entity>.renamed[column];
    return renamed ? std::string_view(renamed) : reflect::names<Entity>()[column];
  } else {
    text out{buffer.characters};
    write_column_name<Entity>(out, column);
    return {buffer.characters, out.size};
  }
}

template <class Entity, class Dialect>
constexpr void write_columns(text& out, unsigned short* begin, unsigned short* end) {
  for (std::size_t column = 0; column < column_count<Entity>; ++column) {
    if (column > 0) out += ", ";
    name_buffer buffer;
    if (begin) begin[column] = static_cast<unsigned short>(out.size);
    write_identifier(out, plain_column_name<Entity>(buffer, column), Dialect::facts);
    if (end) end[column] = static_cast<unsigned short>(out.size);
  }
}
template <class Entity, class Dialect>
consteval std::size_t column_list_capacity() {
  if constexpr (is_plainly_named<Entity>) {  // room for quotes and separators, without writing twice
    return reflect::names<Entity>().end[column_count<Entity> - 1] + 4 * column_count<Entity>;
  } else {
    text measured;
    write_columns<Entity, Dialect>(measured, nullptr, nullptr);
    return measured.size;
  }
}
template <class Entity, class Dialect>
consteval auto list_columns() {
  column_list<column_count<Entity>, column_list_capacity<Entity, Dialect>()> list;
  text out{list.characters};
  write_columns<Entity, Dialect>(out, list.begin, list.end);
  while (out.size < sizeof list.characters) out += '\0';
  return list;
}

}  // namespace detail

/// A placed type's columns in one store's spelling.
template <class Entity, class Dialect>
inline constexpr auto columns = detail::list_columns<Entity, Dialect>();

/// Writes the table's name, with its schema where the store has schemas.
template <class Entity, class Dialect>
constexpr void write_table_name(text& out) {
  const qualified_name name = split_name(placement<Entity>.name);
  if (name.schema.empty() || Dialect::facts.has_schemas) {
    write_qualified(out, name, Dialect::facts);
  } else {
    detail::name_buffer buffer;
    text joined{buffer.characters};
    ((joined += name.schema) += '_') += name.table;
    write_identifier(out, {buffer.characters, joined.size}, Dialect::facts);
  }
}
/// That name as a constant.
template <class Entity, class Dialect>
inline constexpr auto table_name = freeze<write_table_name<Entity, Dialect>>();

}  // namespace polystore::inline v0::relational
