// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/relational/query.hpp>
#include <polystore/relational/statement.hpp>
#include <polystore/relational/transaction.hpp>
#include <polystore/verdict/explain.hpp>

#include <cstddef>

// How a store would run a query, in its own words.
namespace polystore::inline v0::relational {

/// What one store's EXPLAIN is written and read as; specialised beside each dialect.
template <class Dialect>
struct plan_format;

namespace detail {

template <class Dialect, const statement& Explained, auto... Options>
constexpr void write_explained(text& out) {
  plan_format<Dialect>::template write_words<Options...>(out);
  out += Explained.text;
}
template <class Dialect, const statement& Explained, auto... Options>
inline constexpr const auto& explained_text = frozen<write_explained<Dialect, Explained, Options...>>;

template <class Dialect, const statement& Explained, auto... Options>
consteval statement make_explained() {
  statement made = Explained;
  made.text = explained_text<Dialect, Explained, Options...>.view();
  made.column_types = nullptr;
  made.columns = plan_format<Dialect>::columns;
  made.is_written_by_hand = false;
  return made;
}
template <class Dialect, const statement& Explained, auto... Options>
inline constexpr statement explained_statement = make_explained<Dialect, Explained, Options...>();

/// Does something and takes it back.
template <class Connection, class Action>
auto undone(Connection& connection, Action&& action) {
  if (connection.in_transaction()) {
    savepoint_guard<Connection> part(connection);
    return action();
  }
  transaction_guard<Connection> whole(connection);
  return action();
}

}  // namespace detail

/// Asks for the plan of a query, its values bound as where it runs.
template <class Connection, auto... Options>
  requires(sizeof(plan_format<typename Connection::dialect>) > 0)
struct explainer<Connection, Options...> {
  using dialect = typename Connection::dialect;

  template <class Entity, purpose Purpose, class... Clauses>
  static auto query(Connection& connection, const pack<Clauses...>& clauses) {
    return detail::run_chosen<Entity>(clauses, [&]<class Query>() {
      constexpr auto& explained = detail::query_statement<dialect, Query, Purpose>;
      constexpr bool changes = Purpose != purpose::rows;
      return explain<explained, changes>(
          connection, [&](detail::bind_each<typename Connection::parameters> bind) { clauses.each(bind); });
    });
  }
  template <class Entity, class... Clauses, class... Assignments>
  static auto update(Connection& connection, const pack<Clauses...>& clauses, const Assignments&... assignments) {
    return detail::run_chosen<Entity>(clauses, [&]<class Query>() {
      constexpr auto& explained = detail::update_statement<dialect, Query, false, Assignments...>;
      return explain<explained, true>(connection, [&](detail::bind_each<typename Connection::parameters> bind) {
        (bind(assignments), ...);
        clauses.each(bind);
      });
    });
  }
  /// Of a statement written by hand; `bind(parameters, index)` puts its values.
  template <const statement& Explained, class Bind>
  static auto written(Connection& connection, Bind bind) {
    return explain<Explained, true>(connection, [&](detail::bind_each<typename Connection::parameters> parameters) {
      bind(parameters.to, parameters.index);
    });
  }

 private:
  static constexpr bool is_understood = plan_format<dialect>::template understands<Options...>;

  template <const statement& Explained, bool Changes, class Bind>
  static auto explain(Connection& connection, Bind bind) {
    static_assert(verdict::store_explains_so<dialect, is_understood, Options...>,
                  "polystore: this store has no such way to explain a query; name ways of its own, such as "
                  "ps::postgres::plan::analyze, each once, or none: explain()");
    if constexpr (is_understood) {
      const auto ask = [&] {
        constexpr auto& statement = detail::explained_statement<dialect, Explained, Options...>;
        typename Connection::template call<statement.parameters> call(connection, statement);
        std::size_t index = 0;
        bind(detail::bind_each<typename Connection::parameters>{call.values(), index});
        return plan_format<dialect>::template read<Options...>(call.execute());
      };
      if constexpr (Changes && plan_format<dialect>::template runs<Options...>) {
        return detail::undone(connection, ask);
      } else {
        return ask();
      }
    }
  }
};

}  // namespace polystore::inline v0::relational
