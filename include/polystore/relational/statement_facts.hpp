// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/entity/facts.hpp>
#include <polystore/relational/chosen_columns.hpp>
#include <polystore/relational/columns.hpp>
#include <polystore/relational/dialect.hpp>
#include <polystore/relational/parameter_plan.hpp>
#include <polystore/relational/parameter_types.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polystore::inline v0::relational {

/// Some columns, by their numbers.
struct column_numbers {
  const std::uint8_t* column = nullptr;
  std::size_t size = 0;

  constexpr column_numbers(const std::uint8_t* first, std::size_t count) : column(first), size(count) {}
  template <std::size_t Columns>
  constexpr column_numbers(const chosen_columns<Columns>& chosen) : column(chosen.column), size(chosen.size) {}
};

/// All that a statement's writer sees of a type: plain data, so that the writers are ordinary functions.
struct statement_facts {
  std::string_view table;
  const char* characters;  // of the column list
  const unsigned short *begin, *end;
  std::string_view all_columns;
  std::size_t columns;
  const column_role* role;
  const std::uint8_t* key;
  std::size_t keys;
  std::size_t version;   // `columns` where there is none
  std::size_t deletion;  // likewise
  const std::uint8_t* position;
  bool has_casts;
  const std::string_view* cast;  // of each column's parameter, if any has one
  const dialect_facts* dialect;
  std::string_view before_returned;  // before each column that a write returns
  const unsigned* types;             // the store's identifiers of the columns' types
  const unsigned* truth;             // and of a bool
  column_numbers sent_by_insert, sent_by_update, sent_by_deletion, returned_by_insert, returned_by_update;

  constexpr std::string_view name(std::size_t column) const {
    return {characters + begin[column], static_cast<std::size_t>(end[column] - begin[column])};
  }
};

namespace detail {
template <class Dialect, class First>
consteval std::string_view before_returned() {
  if constexpr (requires { Dialect::template before_returned<First>; }) {
    return Dialect::template before_returned<First>;
  } else {
    return {};
  }
}
template <class Entity, class Dialect>
consteval statement_facts gather_statement_facts() {
  constexpr auto& names = columns<Entity, Dialect>;
  constexpr auto& facts = polystore::facts<Entity>;
  return {table_name<Entity, Dialect>.view(),
          names.characters,
          names.begin,
          names.end,
          names.all(),
          column_count<Entity>,
          facts.role,
          facts.key,
          facts.keys,
          facts.version,
          facts.deletion,
          plan<Entity>.position,
          Dialect::template has_parameter_casts<Entity>,
          Dialect::template parameter_casts<Entity>(),
          &Dialect::facts,
          before_returned<Dialect, type_at<0, column_types<Entity>>>(),
          type_ids<Dialect, column_types<Entity>>,
          type_ids<Dialect, type_list<bool>>,
          {plan<Entity>.column, plan<Entity>.inserted},
          {plan<Entity>.column, plan<Entity>.updated},
          keeps_erased_rows<Entity> ? column_numbers(sent_by_deletion<Entity>) : column_numbers(facts.key, facts.keys),
          returned_columns<Entity, returned::by_insert>,
          returned_columns<Entity, returned::by_update>};
}
}  // namespace detail

/// The facts of a placed type in a dialect.
template <class Entity, class Dialect>
inline constexpr statement_facts statement_facts_of = detail::gather_statement_facts<Entity, Dialect>();

}  // namespace polystore::inline v0::relational
