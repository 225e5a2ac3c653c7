// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facts.hpp>

#include <cstddef>
#include <cstdint>

namespace polystore::inline v0::relational {

/// Some of a row's columns, in order.
template <std::size_t Columns>
struct chosen_columns {
  std::uint8_t column[Columns]{};
  std::size_t size = 0;

  constexpr void add(std::size_t chosen) { column[size++] = static_cast<std::uint8_t>(chosen); }
};

namespace detail {

/// Which columns come back from a write.
enum class returned { by_insert, by_update, by_upsert, by_upsert_elsewhere };

constexpr bool comes_back(const column_role& role, returned when) {
  if (when == returned::by_insert) return role.is_filled;
  const bool by_upsert = role.is_filled || role.is_version || role.is_created_with;
  if (when == returned::by_upsert) return by_upsert;
  if (when == returned::by_upsert_elsewhere) return by_upsert || role.is_key;
  return role.is_touched || role.is_version || role.is_generated;
}
template <std::size_t Columns>
consteval auto choose_returned(const column_facts<Columns>& facts, returned when) {
  chosen_columns<Columns> chosen;
  for (std::size_t i = 0; i < Columns; ++i) {
    if (comes_back(facts.role[i], when)) chosen.add(i);
  }
  return chosen;
}
template <class Entity, returned When>
inline constexpr auto returned_columns = choose_returned(facts<Entity>, When);

/// Those by which a row is found that is to be erased but kept, and what notes who does it.
template <std::size_t Columns>
consteval auto choose_sent_by_deletion(const column_facts<Columns>& facts) {
  chosen_columns<Columns> chosen;
  for (std::size_t i = 0; i < facts.keys; ++i) chosen.add(facts.key[i]);
  for (std::size_t i = 0; i < Columns; ++i) {
    if (facts.role[i].is_updated_with) chosen.add(i);
  }
  return chosen;
}
template <class Entity>
inline constexpr auto sent_by_deletion = choose_sent_by_deletion(facts<Entity>);

}  // namespace detail

}  // namespace polystore::inline v0::relational
