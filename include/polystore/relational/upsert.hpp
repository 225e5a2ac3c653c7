// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/relational/verb_statement.hpp>

#include <cstddef>
#include <cstdint>

namespace polystore::inline v0::relational {

namespace detail {

/// The columns of the key on which an upsert finds a row.
template <std::size_t Size>
struct conflict_key {
  std::uint8_t column[Size ? Size : 1]{};
  bool nulls_are_equal = false;

  constexpr bool contains(std::size_t searched) const {
    for (std::size_t i = 0; i < Size; ++i) {
      if (column[i] == searched) return true;
    }
    return false;
  }
};

constexpr bool is_overwritten(const column_role& role) {
  return !role.is_key && (!role.is_filled || role.is_touched) && !role.is_version && !role.is_created_with;
}

template <std::size_t Size>
constexpr void write_conflict_target(text& out, const statement_facts& facts, const conflict_key<Size>& key) {
  separator target{" ON CONFLICT (", ", "};
  for (const std::uint8_t column : key.column) {
    out += target.next();
    out += facts.name(column);
  }
  out += ')';
  bool is_primary = Size == facts.keys;
  for (std::size_t i = 0; i < Size; ++i) is_primary = is_primary && facts.role[key.column[i]].is_key;
  if (!is_primary) write_live_condition(out, facts, " WHERE ");  // for the index is of the rows that are left
}
/// Writes that the row which was met takes all values of the new one.
template <std::size_t Size>
constexpr void write_overwriting(text& out, const statement_facts& facts, const conflict_key<Size>& key) {
  separator set{" DO UPDATE SET ", ", "};
  for (std::size_t i = 0; i < facts.columns; ++i) {
    const bool is_version = facts.role[i].is_version;
    if (key.contains(i) || !(is_version || is_overwritten(facts.role[i]))) continue;
    out += set.next();
    out += facts.name(i);
    if (is_version) {
      ((((out += " = ") += facts.table) += '.') += facts.name(i)) += " + 1";
    } else {
      (out += " = excluded.") += facts.name(i);
    }
  }
  if (facts.deletion != facts.columns) ((out += set.next()) += facts.name(facts.deletion)) += " = NULL";
  if (!set.started) {  // nothing but the key: an update that changes nothing still returns the row
    ((out += set.next()) += facts.name(key.column[0])) += " = excluded.";
    out += facts.name(key.column[0]);
  }
}

template <std::size_t Size>
constexpr void write_upsert(text& out, const statement_facts& facts, const conflict_key<Size>& key, bool returns_key) {
  out += "INSERT INTO ";
  out += facts.table;
  write_inserted_values(out, facts);
  write_conflict_target(out, facts, key);
  write_overwriting(out, facts, key);
  separator returning{" RETURNING ", ", "};
  for (std::size_t i = 0; i < facts.columns; ++i) {
    const column_role& role = facts.role[i];
    const bool is_kept = role.is_filled || role.is_version || role.is_created_with;
    if (!is_kept && !(returns_key && role.is_key)) continue;
    (out += returning.next()) += facts.before_returned;
    out += facts.name(i);
  }
}

template <class Entity, auto... Members>
consteval auto upsert_key() {
  if constexpr (sizeof...(Members) > 0) {
    return conflict_key<sizeof...(Members)>{{static_cast<std::uint8_t>(column_index<Entity, Members>())...}};
  } else {
    conflict_key<facts<Entity>.keys> key;
    for (std::size_t i = 0; i < facts<Entity>.keys; ++i) key.column[i] = facts<Entity>.key[i];
    return key;
  }
}
/// A row that is met by another key than the primary one keeps its primary key, which the caller must learn.
template <auto... Members>
inline constexpr returned upsert_returns = sizeof...(Members) > 0 ? returned::by_upsert_elsewhere : returned::by_upsert;

template <class Entity, class Dialect, auto... Members>
constexpr void write_upsert_of(text& out) {
  write_upsert(out, statement_facts_of<Entity, Dialect>, upsert_key<Entity, Members...>(), sizeof...(Members) > 0);
}

}  // namespace detail

/// The text of an insert that becomes an update where the key is there already.
template <class Entity, class Dialect, auto... Members>
inline constexpr const auto& upsert_text = frozen<detail::write_upsert_of<Entity, Dialect, Members...>>;

namespace detail {
template <class Entity, class Dialect, auto... Members>
consteval statement make_upsert() {
  constexpr auto& returned = returned_columns<Entity, upsert_returns<Members...>>;
  statement made{.text = upsert_text<Entity, Dialect, Members...>.view(),
                 .parameter_types = type_ids<Dialect, column_types<Entity>>,
                 .parameter_columns = plan<Entity>.column,
                 .parameters = plan<Entity>.inserted,
                 .columns = returned.size};
  if constexpr (returned.size > 0) {
    made.column_types = type_ids<Dialect, column_types<Entity>>;
    made.result_columns = returned.column;
  }
  return made;
}
}  // namespace detail

/// That text with the types of its parameters and of what it returns.
template <class Entity, class Dialect, auto... Members>
inline constexpr statement upsert_statement = detail::make_upsert<Entity, Dialect, Members...>();

}  // namespace polystore::inline v0::relational
