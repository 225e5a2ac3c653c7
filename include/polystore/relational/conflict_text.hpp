// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/declared_key.hpp>
#include <polystore/relational/aliased_text.hpp>
#include <polystore/relational/column_lists.hpp>
#include <polystore/relational/list_rows.hpp>
#include <polystore/relational/update_text.hpp>
#include <polystore/relational/upsert.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

// The text of an insert that meets rows with the same key.
namespace polystore::inline v0::relational {

/// What becomes of a row that has the key of a new one.
enum class conflict_action { overwrites, assigns, skips };

/// No condition: whatever is met is changed.
struct no_condition {};

/// How an insert meets other rows: by which key, and what it does then.
template <class Entity, conflict_action Action, class Key, class Condition, class... Assignments>
struct conflict_rule;

namespace detail {

/// The table itself, and beside it the row that was to be inserted.
template <class Entity>
using conflict_scope = scope<source<Entity>, source<Entity, "excluded">>;

/// Writes the columns of lists that become those of an insert.
constexpr void write_listed_columns(text& out, const statement_facts& facts) {
  separator values{" SELECT ", ", "};
  for (std::size_t i = 0; i < facts.columns; ++i) {
    if (!is_named_by_insert(facts.role[i])) continue;
    out += values.next();
    if (facts.role[i].is_touched) {
      out += facts.dialect->clock;
    } else {
      write_list_column(out, facts.position[i]);
    }
  }
}

/// Writes lists as rows of which no two have one key, where the store would take them both.
template <class Lists, std::size_t Size>
constexpr void write_rows_once(text& out, const statement_facts& facts, const conflict_key<Size>& key,
                               const sent_lists& lists) {
  out += " FROM (SELECT ";
  write_row_number(out, *facts.dialect);
  out += " AS place, ";
  write_list_columns(out, lists.columns);
  separator parts{", count(*) OVER (PARTITION BY ", ", "};
  for (const std::uint8_t column : key.column) {
    out += parts.next();
    write_list_column(out, facts.position[column]);
    out += Lists::collations[column];
  }
  out += ") AS times FROM ";
  write_numbered_rows(out, *facts.dialect, lists);
  out += ") AS given WHERE ";
  separator nulls{"CASE WHEN ", " OR "};  // a null is equal to no other, unless the key says so
  for (const std::uint8_t column : key.column) {
    if (!Lists::nullable[column] || key.nulls_are_equal) continue;
    out += nulls.next();
    write_list_column(out, facts.position[column]);
    out += " IS NULL";
  }
  if (nulls.started) out += " THEN true ELSE ";
  out += facts.dialect->lists.once;
  out += nulls.started ? " END ORDER BY place" : " ORDER BY place";
}

/// Writes the rows of an insert as lists, one for each column that is sent.
template <class Entity, class Dialect, std::size_t Size>
constexpr void write_listed_rows(text& out, const statement_facts& facts, const conflict_key<Size>& key, bool once) {
  using lists = lists_of<Entity, Dialect>;
  std::string_view casts[sent_columns<Entity>];
  list_kind kinds[sent_columns<Entity>];
  for (std::size_t i = 0; i < sent_columns<Entity>; ++i) {
    casts[i] = lists::casts[plan<Entity>.column[i]];
    kinds[i] = lists::kinds[plan<Entity>.column[i]];
  }
  const sent_lists sent{1, sent_columns<Entity>, casts, kinds};
  write_listed_columns(out, facts);
  if (once) {
    write_rows_once<lists>(out, facts, key, sent);
  } else {
    out += " FROM ";
    write_list_rows(out, *facts.dialect, sent);
    out += " WHERE true";  // else SQLite would take ON for a join's
    if (sent.any_is(list_kind::arrays)) out += " ORDER BY place";
  }
}

template <class Entity, class Dialect, bool IsBulk, std::size_t Size>
constexpr void write_conflict_rows(text& out, const statement_facts& facts, const conflict_key<Size>& key, bool once) {
  out += "INSERT INTO ";
  out += facts.table;
  if constexpr (IsBulk) {
    write_insert_columns(out, facts);
    write_listed_rows<Entity, Dialect>(out, facts, key, once);
  } else {
    write_inserted_values(out, facts);
  }
}

/// Writes the version and what is touched, beside the row that was to be inserted.
template <class Entity, class Dialect>
constexpr void write_kept_up_beside(text& out) {
  for (std::size_t i = 0; i < column_count<Entity>; ++i) {
    const column_role& role = facts<Entity>.role[i];
    const std::string_view name = columns<Entity, Dialect>[i];
    if (role.is_touched) (((out += ", ") += name) += " = ") += Dialect::facts.clock;
    if (role.is_updated_with) (((out += ", ") += name) += " = excluded.") += name;
    if (role.is_deletion) ((out += ", ") += name) += " = NULL";
    if (!role.is_version) continue;
    ((out += ", ") += name) += " = ";
    write_source_name<Dialect, source<Entity>>(out);
    ((out += '.') += name) += " + 1";
  }
}

}  // namespace detail

/// Writes the insert of one row, or of the rows that lists make.
template <class Dialect, bool IsBulk, class Rule>
struct conflict_text;
template <class Dialect, bool IsBulk, class Entity, conflict_action Action, auto... Members, class Condition,
          class... Assignments>
struct conflict_text<Dialect, IsBulk,
                     conflict_rule<Entity, Action, field_list<Members...>, Condition, Assignments...>> {
  static constexpr bool has_condition = !std::is_same_v<Condition, no_condition>;

  static constexpr void write(text& out) {
    const statement_facts& facts = statement_facts_of<Entity, Dialect>;
    auto key = detail::upsert_key<Entity, Members...>();
    constexpr bool is_once = Action != conflict_action::skips && (!Dialect::facts.lists.sees_repeated || has_condition);
    if constexpr (IsBulk && is_once && sizeof...(Members) > 0)
      key.nulls_are_equal = has_equal_nulls<Entity, Members...>;
    detail::write_conflict_rows<Entity, Dialect, IsBulk>(out, facts, key, is_once);
    detail::write_conflict_target(out, facts, key);
    expression_writer writer{out, IsBulk ? lists_of<Entity, Dialect>::parameters : detail::sent_columns<Entity>};
    if constexpr (Action == conflict_action::skips) {
      out += " DO NOTHING";
    } else if constexpr (Action == conflict_action::assigns) {
      separator parts{" DO UPDATE SET ", ", "};
      (detail::write_assignment<detail::conflict_scope<Entity>, Entity, Dialect, Assignments>(writer, parts), ...);
      detail::write_kept_up_beside<Entity, Dialect>(out);
    } else {
      detail::write_overwriting(out, facts, key);
    }
    if constexpr (has_condition) {
      out += " WHERE ";
      write_expression<detail::conflict_scope<Entity>, Dialect, Condition>(writer);
    }
    separator returned{" RETURNING ", ", "};
    for (std::size_t i = 0; i < facts.columns; ++i) {
      ((out += returned.next()) += facts.before_returned) += facts.name(i);
    }
  }
};

}  // namespace polystore::inline v0::relational
