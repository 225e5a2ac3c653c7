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
  char characters[Capacity]{};
  unsigned short begin[Count]{}, end[Count]{};

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
constexpr std::string_view column_name_in(name_buffer& buffer, std::size_t column) {
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
    write_identifier(out, column_name_in<Entity>(buffer, column), Dialect::facts);
    if (end) end[column] = static_cast<unsigned short>(out.size);
  }
}
template <class Entity, class Dialect>
consteval std::size_t measure_columns() {
  text measured;
  write_columns<Entity, Dialect>(measured, nullptr, nullptr);
  return measured.size;
}
template <class Entity, class Dialect>
consteval auto list_columns() {
  column_list<column_count<Entity>, measure_columns<Entity, Dialect>()> list;
  text out{list.characters};
  write_columns<Entity, Dialect>(out, list.begin, list.end);
  return list;
}
/// The same of names as they are: with room for quotes and separators rather than written twice.
template <std::size_t Count, std::size_t Size>
consteval auto list_names(const reflect::name_table<Count, Size>& names, const dialect_facts& dialect) {
  column_list<Count, Size + 4 * Count> list;
  text out{list.characters};
  for (std::size_t column = 0; column < Count; ++column) {
    if (column > 0) out += ", ";
    list.begin[column] = static_cast<unsigned short>(out.size);
    write_identifier(out, names[column], dialect);
    list.end[column] = static_cast<unsigned short>(out.size);
  }
  return list;
}

template <class Entity, class Dialect, bool IsPlainlyNamed = is_plainly_named<Entity>>
inline constexpr auto listed_columns_of = list_columns<Entity, Dialect>();
template <class Entity, class Dialect>
inline constexpr auto listed_columns_of<Entity, Dialect, true> = list_names(reflect::names<Entity>(), Dialect::facts);

}  // namespace detail

/// A placed type's columns in one store's spelling.
template <class Entity, class Dialect>
inline constexpr const auto& columns = detail::listed_columns_of<Entity, Dialect>;

namespace detail {
struct table_name_writer {
  std::string_view placed;
  const dialect_facts& dialect;

  constexpr void operator()(text& out) const {
    const qualified_name name = split_name(placed);
    if (name.schema.empty() || dialect.has_schemas) {
      write_qualified(out, name, dialect);
    } else {
      name_buffer buffer;
      text joined{buffer.characters};
      ((joined += name.schema) += '_') += name.table;
      write_identifier(out, {buffer.characters, joined.size}, dialect);
    }
  }
};
}  // namespace detail

/// The table's name, with its schema where the store has schemas.
template <class Entity, class Dialect>
inline constexpr auto table_name = freeze<measure(detail::table_name_writer{placement<Entity>.name, Dialect::facts})>(
    detail::table_name_writer{placement<Entity>.name, Dialect::facts});

}  // namespace polystore::inline v0::relational
