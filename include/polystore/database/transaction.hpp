// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/core/result.hpp>
#include <polystore/database/refresh_mode.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/relational/repository.hpp>
#include <polystore/verdict/database.hpp>

namespace polystore::inline v0 {

namespace detail {

/// Whether a query begins with a type that has a place, or with one that it names itself; where not, a sentence says so.
template <class Schema, class Entity, class... Clauses>
consteval bool require_known() {
  constexpr bool is_known = is_placed<Entity> || (false || ... || (Clauses::kind == clause_kind::with));
  static_assert(is_known || verdict::type_is_in_schema<Entity, Schema>,
                "polystore: this type is not in the schema of the database; add it to the ps::schema<...>");
  return is_known;
}

}  // namespace detail

/// A database within one transaction: its repositories write what is committed, or rolled back, together.
template <class Schema, class Tag, class Connection>
class transaction {
 public:
  explicit transaction(Connection& connection) : connection_(&connection) {}

  /// The repository of a type of the schema that lives in the database of the transaction.
  template <class Entity>
  [[nodiscard]] auto repository() {
    static_assert(verdict::type_is_in_schema<Entity, Schema>,
                  "polystore: this type is not in the schema of the database; add it to the ps::schema<...>");
    static_assert(verdict::type_is_in_transaction<Entity, Tag>,
                  "polystore: this type lives in another database than the transaction; use that database's own");
    if constexpr (verdict::type_is_in_schema<Entity, Schema> && verdict::type_is_in_transaction<Entity, Tag>) {
      return polystore::repository<Entity, Connection>(*connection_);
    }
  }
  /// A query that was put together by `from<T>()`, to be run within the transaction.
  template <class Entity, class... Clauses>
  [[nodiscard]] auto query(selection<Entity, Clauses...> asked) {
    if constexpr (detail::require_known<Schema, Entity, Clauses...>()) {
      return polystore::query<Connection, Entity, Clauses...>(*connection_,
                                                              static_cast<pack<Clauses...>&&>(asked.clauses));
    }
  }
  /// For each of some objects those that refer to it: `tx.template children<&visit::site_id>(sites)`.
  template <auto... Members, class Range, class... Query>
  [[nodiscard]] auto children(const Range& parents, const Query&... query) {
    return load_children(field_list<Members...>{}, *connection_, parents, query...);
  }
  template <auto... Members, class Range, class... Query>
  auto try_children(const Range& parents, const Query&... query) {
    return attempt([&] { return children<Members...>(parents, query...); });
  }
  /// For each of some objects the one that it refers to, or nothing: `tx.template parents<&visit::site_id>(visits)`.
  template <auto... Members, class Range, class... Query>
  [[nodiscard]] auto parents(const Range& children, const Query&... query) {
    return load_parents(field_list<Members...>{}, *connection_, children, query...);
  }
  template <auto... Members, class Range, class... Query>
  auto try_parents(const Range& children, const Query&... query) {
    return attempt([&] { return parents<Members...>(children, query...); });
  }
  /// Runs a statement written by hand, or a call: `sql<"...">(...)`, `call_function<"...">(...)`.
  template <class Statement>
  decltype(auto) run(const Statement& statement) {
    return run_on(*connection_, statement);
  }
  template <class Statement>
  auto try_run(const Statement& statement) {
    return attempt([&] { return run(statement); });
  }
  /// The same, for its rows one by one: `.all()`, `.first()`, `.one()`.
  template <class Statement>
    requires requires { typename Statement::is_written; }
  [[nodiscard]] auto query(const Statement& statement) {
    return query_on(*connection_, statement);
  }
  /// Brings a materialized view up to date, within the transaction.
  template <class View, refresh_mode Mode = refresh_mode::concurrent_if_possible>
  void refresh(refreshed<Mode> = {}) {
    relational::refresher<View, Connection>::template run<Mode>(*connection_);
  }
  template <class View, refresh_mode Mode = refresh_mode::concurrent_if_possible>
  result<done> try_refresh(refreshed<Mode> mode = {}) {
    return attempt([&] { refresh<View>(mode); });
  }
  /// The connection on which the transaction is open.
  Connection& connection() { return *connection_; }

 private:
  Connection* connection_;
};

}  // namespace polystore::inline v0
