// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/relational/statement_facts.hpp>

#include <cstddef>
#include <string_view>

// The statements of a repository's verbs, written by ordinary functions over plain facts.
namespace polystore::inline v0::relational {

/// What a statement does.
enum class verb { insert, find, exists, count, update, erase, purge, restore };

namespace detail {

constexpr void write_parameter(text& out, const statement_facts& facts, std::size_t column, std::size_t position) {
  (out += facts.dialect->parameter_mark).number(static_cast<long long>(position + 1));
  if (facts.has_casts) out += facts.cast[column];
}
constexpr void write_sent(text& out, const statement_facts& facts, std::size_t column) {
  write_parameter(out, facts, column, facts.position[column]);
}

/// `WHERE k1 = $n AND ...`, the key's parts numbered from 1, or as an update sends them.
constexpr void write_key_condition(text& out, const statement_facts& facts, bool as_sent) {
  separator parts{" WHERE ", " AND "};
  for (std::size_t k = 0; k < facts.keys; ++k) {
    out += parts.next();
    out += facts.name(facts.key[k]);
    out += " = ";
    write_parameter(out, facts, facts.key[k], as_sent ? facts.position[facts.key[k]] : k);
  }
}

/// The condition that a row is left, or that it is erased, where erased rows are kept.
constexpr void write_live_condition(text& out, const statement_facts& facts, std::string_view word, bool live = true) {
  if (facts.deletion == facts.columns) return;
  (out += word) += facts.name(facts.deletion);
  out += live ? " IS NULL" : " IS NOT NULL";
}

/// `RETURNING` the columns that the store fills at an insert, or only those that every write changes.
constexpr void write_returning(text& out, const statement_facts& facts, bool inserted) {
  separator parts{" RETURNING ", ", "};
  for (std::size_t i = 0; i < facts.columns; ++i) {
    const column_role& role = facts.role[i];
    if (!(inserted ? role.is_filled : role.is_touched || role.is_version || role.is_generated)) continue;
    out += parts.next();
    out += facts.before_returned;
    out += facts.name(i);
  }
}

/// Whether an insert names a column: the store fills the others.
constexpr bool is_named_by_insert(const column_role& role) { return !role.is_filled || role.is_touched; }

/// Writes the columns of an insert behind its table; false where there are none.
constexpr bool write_insert_columns(text& out, const statement_facts& facts) {
  separator names{" (", ", "};
  for (std::size_t i = 0; i < facts.columns; ++i) {
    if (!is_named_by_insert(facts.role[i])) continue;
    out += names.next();
    out += facts.name(i);
  }
  if (names.started) out += ')';
  return names.started;
}
/// Writes them and their values.
constexpr void write_inserted_values(text& out, const statement_facts& facts) {
  if (!write_insert_columns(out, facts)) {
    out += " DEFAULT VALUES";
    return;
  }
  separator values{" VALUES (", ", "};
  for (std::size_t i = 0; i < facts.columns; ++i) {
    if (!is_named_by_insert(facts.role[i])) continue;
    out += values.next();
    if (facts.role[i].is_touched) {
      out += facts.dialect->clock;
    } else {
      write_sent(out, facts, i);
    }
  }
  out += ')';
}

}  // namespace detail

constexpr void write_insert(text& out, const statement_facts& facts) {
  out += "INSERT INTO ";
  out += facts.table;
  detail::write_inserted_values(out, facts);
  detail::write_returning(out, facts, true);
}

/// `SELECT` of all columns, without a condition.
constexpr void write_select(text& out, const statement_facts& facts) {
  out += "SELECT ";
  out += facts.all_columns;
  out += " FROM ";
  out += facts.table;
}

/// `UPDATE` of the row with the key, and with the version where there is one.
constexpr void write_update(text& out, const statement_facts& facts) {
  out += "UPDATE ";
  out += facts.table;
  separator parts{" SET ", ", "};
  for (std::size_t i = 0; i < facts.columns; ++i) {
    const column_role& role = facts.role[i];
    if (role.is_key || role.is_created_with || (role.is_filled && !role.is_touched && !role.is_version)) continue;
    out += parts.next();
    out += facts.name(i);
    out += " = ";
    if (role.is_touched) {
      out += facts.dialect->clock;
    } else if (role.is_version) {
      out += facts.name(i);
      out += " + 1";
    } else {
      detail::write_sent(out, facts, i);
    }
  }
  if (!parts.started) {  // nothing but the key: an update that changes nothing still says whether the row is there
    out += parts.next();
    ((out += facts.name(facts.key[0])) += " = ") += facts.name(facts.key[0]);
  }
  detail::write_key_condition(out, facts, true);
  if (facts.version != facts.columns) {
    out += " AND ";
    out += facts.name(facts.version);
    out += " = ";
    detail::write_sent(out, facts, facts.version);
  }
  detail::write_live_condition(out, facts, " AND ");
  detail::write_returning(out, facts, false);
}

namespace detail {
/// `UPDATE` that erases a row that is kept, or brings it back.
constexpr void write_deletion(text& out, const statement_facts& facts, bool erases) {
  ((out += "UPDATE ") += facts.table) += " SET ";
  (out += facts.name(facts.deletion)) += " = ";
  out += erases ? facts.dialect->clock : "NULL";
  std::size_t position = facts.keys;
  for (std::size_t i = 0; i < facts.columns; ++i) {
    if (facts.role[i].is_updated_with) {
      ((out += ", ") += facts.name(i)) += " = ";
      write_parameter(out, facts, i, position++);
    }
    if (facts.role[i].is_touched) (((out += ", ") += facts.name(i)) += " = ") += facts.dialect->clock;
    if (facts.role[i].is_version) ((((out += ", ") += facts.name(i)) += " = ") += facts.name(i)) += " + 1";
  }
  write_key_condition(out, facts, false);
  write_live_condition(out, facts, " AND ", erases);
}
}  // namespace detail

/// Writes the statement of a verb.
constexpr void write_statement(text& out, verb written, const statement_facts& facts) {
  switch (written) {
    case verb::insert: write_insert(out, facts); break;
    case verb::find:
      write_select(out, facts);
      detail::write_key_condition(out, facts, false);
      detail::write_live_condition(out, facts, " AND ");
      break;
    case verb::exists:
      out += "SELECT EXISTS (SELECT 1 FROM ";
      out += facts.table;
      detail::write_key_condition(out, facts, false);
      detail::write_live_condition(out, facts, " AND ");
      out += ')';
      break;
    case verb::update: write_update(out, facts); break;
    case verb::erase:
      if (facts.deletion != facts.columns) return detail::write_deletion(out, facts, true);
      [[fallthrough]];
    case verb::purge:
      out += "DELETE FROM ";
      out += facts.table;
      detail::write_key_condition(out, facts, false);
      break;
    case verb::restore: detail::write_deletion(out, facts, false); break;
    case verb::count:
      out += "SELECT count(*) FROM ";
      out += facts.table;
      detail::write_live_condition(out, facts, " WHERE ");
      break;
  }
}

}  // namespace polystore::inline v0::relational
