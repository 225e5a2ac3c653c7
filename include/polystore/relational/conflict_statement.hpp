// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/relational/conflict_text.hpp>
#include <polystore/relational/parameter_types.hpp>
#include <polystore/relational/statement.hpp>

#include <cstddef>

namespace polystore::inline v0::relational::detail {

template <class Dialect, bool IsBulk, class Rule>
constexpr void write_conflict(text& out) {
  conflict_text<Dialect, IsBulk, Rule>::write(out);
}
template <class Dialect, bool IsBulk, class Rule>
inline constexpr const auto& frozen_conflict = frozen<write_conflict<Dialect, IsBulk, Rule>>;

/// The types of the parameters: of what is inserted, and behind it of what the rule binds.
template <class Dialect, bool IsBulk, class Entity, class... Bound>
consteval auto conflict_types(type_list<Bound...>) {
  constexpr std::size_t sent = IsBulk ? lists_of<Entity, Dialect>::parameters : sent_columns<Entity>;
  struct {
    unsigned types[sent + sizeof...(Bound) + 1]{};
  } table;
  for (std::size_t i = 0; i < sent_columns<Entity>; ++i) {
    const std::size_t column = plan<Entity>.column[i];
    if constexpr (IsBulk) {
      table.types[i] = lists_of<Entity, Dialect>::types[column];
    } else {
      table.types[i] = type_ids<Dialect, column_types<Entity>>[column];
    }
  }
  std::size_t next = sent_columns<Entity>;
  while (next < sent) table.types[next++] = lists_of<Entity, Dialect>::size_type;
  ((table.types[next++] = Dialect::template type_id<Bound>), ...);
  return table;
}
template <class Dialect, bool IsBulk, class Entity, class Bound>
inline constexpr auto conflict_type_table = conflict_types<Dialect, IsBulk, Entity>(Bound{});

template <class Rule>
struct conflict_values;
template <class Entity, conflict_action Action, class Key, class Condition, class... Assignments>
struct conflict_values<conflict_rule<Entity, Action, Key, Condition, Assignments...>> {
  using entity = Entity;
  using types = typename joined<typename binding<Assignments>::types..., typename binding<Condition>::types>::type;
};

template <class Dialect, bool IsBulk, class Rule>
consteval statement make_conflict() {
  using entity = typename conflict_values<Rule>::entity;
  using bound = typename conflict_values<Rule>::types;
  return {.text = frozen_conflict<Dialect, IsBulk, Rule>.view(),
          .parameter_types = conflict_type_table<Dialect, IsBulk, entity, bound>.types,
          .parameters = (IsBulk ? lists_of<entity, Dialect>::parameters : sent_columns<entity>)+bound::size,
          .column_types = type_ids<Dialect, column_types<entity>>,
          .columns = column_count<entity>};
}
template <class Dialect, bool IsBulk, class Rule>
inline constexpr statement conflict_statement = make_conflict<Dialect, IsBulk, Rule>();

}  // namespace polystore::inline v0::relational::detail
