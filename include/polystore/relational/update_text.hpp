// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/assignment.hpp>
#include <polystore/relational/bind_clauses.hpp>
#include <polystore/relational/select_text.hpp>
#include <polystore/relational/write_statement.hpp>

#include <cstddef>

// The statements that change the rows that a query finds.
namespace polystore::inline v0::relational {

namespace detail {

/// What every update of a type sets beside what it is told to: the version, and what is touched.
template <class Entity, class Dialect>
constexpr void write_kept_up(text& out) {
  for (std::size_t i = 0; i < column_count<Entity>; ++i) {
    const column_role& role = facts<Entity>.role[i];
    const std::string_view name = columns<Entity, Dialect>[i];
    if (role.is_version) (((out += ", ") += name) += " = ") += name;
    if (role.is_version) out += " + 1";
    if (role.is_touched) (((out += ", ") += name) += " = ") += Dialect::facts.clock;
  }
}

template <class Scope, class Entity, class Dialect, class Assignment>
constexpr void write_assignment(expression_writer& writer, separator& parts) {
  constexpr auto member = Assignment::member;
  writer.out += parts.next();
  writer.out += column_text<Entity, Dialect>::template name<member>();
  writer.out += " = ";
  write_expression<Scope, Dialect, decltype(Assignment::value)>(writer);
}

template <class Dialect, class Query, class... Assignments>
constexpr void write_update_where(text& out) {
  using entity = entity_of<Query>;
  expression_writer writer{out};
  separator parts{" SET ", ", "};
  out += "UPDATE ";
  out += table_name<entity, Dialect>.view();
  (write_assignment<entity, entity, Dialect, Assignments>(writer, parts), ...);
  write_kept_up<entity, Dialect>(out);
  write_where(writer, select_text<void, Dialect, Query>::node, true);
}

/// Erases rows that are kept, or brings them back.
template <class Dialect, class Query, class... Assignments>
constexpr void write_deletion_where(text& out, bool erases) {
  using entity = entity_of<Query>;
  expression_writer writer{out};
  ((out += "UPDATE ") += table_name<entity, Dialect>.view()) += " SET ";
  (out += columns<entity, Dialect>[facts<entity>.deletion]) += " = ";
  out += erases ? Dialect::facts.clock : "NULL";
  [[maybe_unused]] separator parts{", ", ", "};
  (write_assignment<entity, entity, Dialect, Assignments>(writer, parts), ...);
  write_kept_up<entity, Dialect>(out);
  write_where(writer, select_text<void, Dialect, Query>::node, erases);
}

template <class Entity, class Dialect>
constexpr void write_returning_all(text& out) {
  separator parts{" RETURNING ", ", "};
  for (std::size_t i = 0; i < column_count<Entity>; ++i) {
    (out += parts.next()) += before_returned<Dialect, type_at<0, column_types<Entity>>>();
    out += columns<Entity, Dialect>[i];
  }
}

}  // namespace detail

template <auto Member, class Value>
struct binding<assignment<Member, Value>> {
  using types = typename binding<Value>::types;
  template <class Parameters>
  static constexpr void bind(Parameters& to, std::size_t& index, const assignment<Member, Value>& assigned) {
    binding<Value>::bind(to, index, assigned.value);
  }
};

}  // namespace polystore::inline v0::relational
