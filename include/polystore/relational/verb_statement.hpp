// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/audit.hpp>
#include <polystore/relational/parameter_types.hpp>
#include <polystore/relational/row_codec.hpp>
#include <polystore/relational/statement.hpp>
#include <polystore/relational/statement_text.hpp>

#include <cstddef>
#include <cstdint>

namespace polystore::inline v0::relational {

namespace detail {

/// The columns that a write returns, by their numbers.
template <class Entity, returned When>
consteval auto returned_columns() {
  struct {
    std::uint8_t column[column_count<Entity>]{};
  } list;
  std::size_t size = 0;
  for (std::size_t i = 0; i < column_count<Entity>; ++i) {
    if (comes_back<Entity, When>(i)) list.column[size++] = static_cast<std::uint8_t>(i);
  }
  return list;
}
template <class Entity, returned When>
inline constexpr auto returned_list = returned_columns<Entity, When>();

/// The key's columns, and behind them those that every write sets from a context.
template <class Entity>
consteval auto deletion_columns() {
  struct {
    std::uint8_t column[column_count<Entity>]{};
    std::size_t size = 0;
  } list;
  for (std::size_t i = 0; i < facts<Entity>.keys; ++i) list.column[list.size++] = facts<Entity>.key[i];
  for (std::size_t i = 0; i < column_count<Entity>; ++i) {
    if (facts<Entity>.role[i].is_updated_with) list.column[list.size++] = static_cast<std::uint8_t>(i);
  }
  return list;
}
template <class Entity>
inline constexpr auto deletion_list = deletion_columns<Entity>();

template <class Entity, class Dialect, verb Verb>
consteval statement make_statement() {
  constexpr auto& types = type_ids<Dialect, column_types<Entity>>;
  statement made{.text = statement_text<Entity, Dialect, Verb>.view()};
  if constexpr (Verb == verb::insert || Verb == verb::update) {
    constexpr auto when = Verb == verb::insert ? returned::by_insert : returned::by_update;
    made.parameter_types = types;
    made.parameter_columns = plan<Entity>.column;
    made.parameters = Verb == verb::insert ? plan<Entity>.inserted : plan<Entity>.updated;
    made.columns = count_returned<Entity, when>();
    if constexpr (count_returned<Entity, when>() > 0) {
      made.column_types = types;
      made.result_columns = returned_list<Entity, when>.column;
    }
  } else if constexpr (Verb != verb::count) {
    made.parameter_types = types;
    made.parameter_columns = facts<Entity>.key;
    made.parameters = facts<Entity>.keys;
    if constexpr (keeps_erased_rows<Entity> && is_audited<Entity> && (Verb == verb::erase || Verb == verb::restore)) {
      made.parameter_columns = deletion_list<Entity>.column;
      made.parameters = deletion_list<Entity>.size;
    }
    if constexpr (Verb == verb::find) {
      made.column_types = types;
      made.columns = column_count<Entity>;
    } else if constexpr (Verb == verb::exists) {
      made.column_types = type_ids<Dialect, type_list<bool>>;
      made.columns = 1;
    }
  }
  return made;
}

}  // namespace detail

/// A verb's statement as a connection runs it.
template <class Entity, class Dialect, verb Verb>
inline constexpr statement statement_of = detail::make_statement<Entity, Dialect, Verb>();

}  // namespace polystore::inline v0::relational
