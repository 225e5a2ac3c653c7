// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/relational/statement.hpp>
#include <polystore/relational/statement_text.hpp>

#include <string_view>

namespace polystore::inline v0::relational {

namespace detail {

constexpr statement make_statement(verb written, std::string_view text, const statement_facts& facts) {
  statement made{.text = text, .parameter_types = facts.types};
  const auto takes = [&](const column_numbers& columns) {
    made.parameter_columns = columns.column;
    made.parameters = columns.size;
  };
  const auto gives_back = [&](const column_numbers& columns) {
    made.columns = columns.size;
    if (columns.size == 0) return;
    made.column_types = facts.types;
    made.result_columns = columns.column;
  };
  switch (written) {
    case verb::insert:
      takes(facts.sent_by_insert);
      gives_back(facts.returned_by_insert);
      break;
    case verb::update:
      takes(facts.sent_by_update);
      gives_back(facts.returned_by_update);
      break;
    case verb::find:
      takes({facts.key, facts.keys});
      made.column_types = facts.types;
      made.columns = facts.columns;
      break;
    case verb::exists:
      takes({facts.key, facts.keys});
      made.column_types = facts.truth;
      made.columns = 1;
      break;
    case verb::erase:
    case verb::restore: takes(facts.sent_by_deletion); break;
    case verb::purge: takes({facts.key, facts.keys}); break;
    case verb::count: made.parameter_types = nullptr; break;
  }
  return made;
}

}  // namespace detail

/// A verb's statement as a connection runs it.
template <class Entity, class Dialect, verb Verb>
inline constexpr statement statement_of =
    detail::make_statement(Verb, statement_text<Entity, Dialect, Verb>.view(), statement_facts_of<Entity, Dialect>);

}  // namespace polystore::inline v0::relational
