// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/yields.hpp>
#include <polystore/query/chosen.hpp>
#include <polystore/query/scope.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/relational/bind_clauses.hpp>
#include <polystore/relational/parameter_types.hpp>
#include <polystore/relational/row_reader.hpp>
#include <polystore/relational/select_text.hpp>
#include <polystore/relational/statement.hpp>
#include <polystore/relational/subquery_text.hpp>
#include <polystore/relational/update_text.hpp>
#include <polystore/relational/window_text.hpp>
#include <polystore/verdict/soft_delete.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

// The statements of a query, and how they are run.
namespace polystore::inline v0::relational {

/// What a query is run for.
enum class purpose { rows, count, existence, erasure, returning_erasure, purge, restoration };

namespace detail {

/// Whether a query looks at one table alone.
template <class Query>
inline constexpr bool is_of_one_table =
    !kinds_of<Query>.has(clause_kind::with) && !kinds_of<Query>.has(clause_kind::columns) &&
    !kinds_of<Query>.has(clause_kind::join) && !kinds_of<Query>.has(clause_kind::group) &&
    !kinds_of<Query>.has(clause_kind::distinct) && !kinds_of<Query>.has(clause_kind::set_operation) &&
    !kinds_of<Query>.has(clause_kind::lock);

template <bool HasJoin, class Query, class Columns>
struct described_result {
  using type = row_of<Query>;
};
template <class Entity, class... Clauses, class Value, class Column>
struct described_result<true, selection<Entity, Clauses...>, columns_clause<one_value<Value>, Column>> {
  using type = one_value<yields_in<scope_of<void, Entity, Clauses...>, Column>>;
};
/// The row of a query: one value is an optional where a left join may find no row.
template <class Query>
using given_row = typename described_result<kinds_of<Query>.has(clause_kind::join), Query, columns_of<Query>>::type;

/// Whether each row that a count counts is one of the tables' own.
template <class Query>
inline constexpr bool counts_rows =
    !kinds_of<Query>.has(clause_kind::group) && !kinds_of<Query>.has(clause_kind::distinct) &&
    !kinds_of<Query>.has(clause_kind::set_operation);

constexpr void write_query_for(expression_writer& writer, const query_node& query, purpose wanted, bool counts_rows) {
  switch (wanted) {
    case purpose::rows: write_query(writer, query); break;
    case purpose::existence:
      writer.out += "SELECT EXISTS (";
      write_existence(writer, query);
      writer.out += ')';
      break;
    case purpose::erasure:
    case purpose::returning_erasure:
    case purpose::purge:
      writer.out += "DELETE";
      write_from(writer, query);
      break;
    case purpose::count:
      if (counts_rows) {
        write_named_queries(writer, query);
        writer.out += "SELECT count(*)";
        write_from(writer, query);
      } else {
        writer.out += "SELECT count(*) FROM (";
        write_query(writer, query);
        writer.out += ") AS counted";
      }
      break;
    case purpose::restoration: break;  // an update
  }
}
template <class Dialect, class Query, purpose Purpose>
constexpr void write_query(text& out) {
  if constexpr (Purpose == purpose::restoration) {
    write_deletion_where<Dialect, Query>(out, false);
  } else if constexpr (keeps_erased_rows<entity_of<Query>> &&
                       (Purpose == purpose::erasure || Purpose == purpose::returning_erasure)) {
    static_assert(verdict::erased_rows_are_live<Query, !kinds_of<Query>.has(clause_kind::deleted)>,
                  "polystore: rows that are erased already can't be erased once more; leave with_deleted() out, or "
                  "take them out of the table: purge()");
    write_deletion_where<Dialect, Query>(out, true);
  } else {
    expression_writer writer{out};
    write_query_for(writer, select_text<void, Dialect, Query>::node, Purpose, counts_rows<Query>);
  }
  if constexpr (Purpose == purpose::returning_erasure) write_returning_all<entity_of<Query>, Dialect>(out);
}
template <class Dialect, class Query, purpose Purpose>
inline constexpr const auto& query_text = frozen<write_query<Dialect, Query, Purpose>>;

template <class Dialect, class Query, purpose Purpose>
consteval statement make_query() {
  using values = typename binding<Query>::types;
  statement made{.text = query_text<Dialect, Query, Purpose>.view(),
                 .parameter_types = type_ids<Dialect, values>,
                 .parameters = values::size};
  if constexpr (Purpose == purpose::rows || Purpose == purpose::returning_erasure) {
    using row_types = typename row_reader<row_of<Query>>::types;
    made.column_types = type_ids<Dialect, row_types>;
    made.columns = row_types::size;
  } else if constexpr (Purpose == purpose::count || Purpose == purpose::existence) {
    made.column_types = type_ids<Dialect, type_list<std::conditional_t<Purpose == purpose::count, std::int64_t, bool>>>;
    made.columns = 1;
  }
  return made;
}
template <class Dialect, class Query, purpose Purpose>
inline constexpr statement query_statement = make_query<Dialect, Query, Purpose>();

template <class Dialect, class Query, bool Returning, class... Assignments>
constexpr void write_update_of(text& out) {
  write_update_where<Dialect, Query, Assignments...>(out);
  if constexpr (Returning) write_returning_all<entity_of<Query>, Dialect>(out);
}
template <class Dialect, class Query, bool Returning, class... Assignments>
inline constexpr const auto& update_text = frozen<write_update_of<Dialect, Query, Returning, Assignments...>>;

/// The statement of a text that sets fields of the rows that a query finds.
template <class Dialect, class Query, bool Returning, class... Assignments>
consteval statement make_assigning(std::string_view text) {
  using values = typename joined<typename binding<Assignments>::types..., typename binding<Query>::types>::type;
  using returned = column_types<entity_of<Query>>;
  return {.text = text,
          .parameter_types = type_ids<Dialect, values>,
          .parameters = values::size,
          .column_types = type_ids<Dialect, returned>,
          .columns = Returning ? returned::size : 0};
}
template <class Dialect, class Query, bool Returning, class... Assignments>
inline constexpr statement update_statement = make_assigning<Dialect, Query, Returning, Assignments...>(
    update_text<Dialect, Query, Returning, Assignments...>.view());

/// Runs a statement with what assignments and clauses hold.
template <const statement& Statement, class Connection, class... Clauses, class... Assignments>
auto run_bound(Connection& connection, const pack<Clauses...>& clauses, const Assignments&... assignments) {
  typename Connection::template call<Statement.parameters> call(connection, Statement);
  std::size_t index = 0;
  (binding<Assignments>::bind(call.values(), index, assignments), ...);
  clauses.each(bind_each<typename Connection::parameters>{call.values(), index});
  return call.execute();
}

/// Runs a query as its optional conditions have it: `run.operator()<Query>()` with those that are given.
template <class Query, class Run, class... Clauses, std::size_t... Mask>
auto run_chosen(const Run& run, const pack<Clauses...>& clauses, std::index_sequence<Mask...>) {
  using result = decltype(run.template operator()<chosen_query<0, Query>>());
  using runner = result (*)(const Run&);
  static constexpr runner choices[] = {
      [](const Run& chosen) -> result { return chosen.template operator()<chosen_query<Mask, Query>>(); }...};
  return choices[polystore::detail::given_mask(clauses)](run);
}
template <class Entity, class... Clauses, class Run>
auto run_chosen(const pack<Clauses...>& clauses, const Run& run) {
  using query = selection<Entity, Clauses...>;
  if constexpr (choices_of<query> == 1) {
    return run.template operator()<query>();
  } else {
    return run_chosen<query>(run, clauses, std::make_index_sequence<choices_of<query>>{});
  }
}

}  // namespace detail

/// Runs a query on a connection.
template <class Entity, purpose Purpose, class Connection, class... Clauses>
auto run_query(Connection& connection, const pack<Clauses...>& clauses) {
  using query = selection<Entity, Clauses...>;
  if constexpr (choices_of<query> == 1) {
    return detail::run_bound<detail::query_statement<typename Connection::dialect, query, Purpose>>(connection,
                                                                                                    clauses);
  } else {
    return detail::run_chosen<Entity>(clauses, [&]<class Chosen>() {
      return detail::run_bound<detail::query_statement<typename Connection::dialect, Chosen, Purpose>>(connection,
                                                                                                       clauses);
    });
  }
}

/// Sets fields of the rows that a query finds.
template <class Entity, bool Returning, class Connection, class... Clauses, class... Assignments>
auto run_update(Connection& connection, const pack<Clauses...>& clauses, const Assignments&... assignments) {
  return detail::run_chosen<Entity>(clauses, [&]<class Query>() {
    return detail::run_bound<detail::update_statement<typename Connection::dialect, Query, Returning, Assignments...>>(
        connection, clauses, assignments...);
  });
}

}  // namespace polystore::inline v0::relational
