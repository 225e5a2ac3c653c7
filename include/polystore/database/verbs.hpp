// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/result.hpp>
#include <polystore/database/refresh_mode.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/relational/repository.hpp>
#include <polystore/verdict/database.hpp>

#include <type_traits>

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

/// What a database and a transaction do alike. `Self::connection_to<Tag>()` is the connection to the database of a tag;
/// a transaction has but one.
template <class Self, class Schema>
class database_verbs {
 public:
  /// A query that was put together by `from<T>()`, to be run on the database of its type.
  template <class Entity, class... Clauses>
  [[nodiscard]] auto query(selection<Entity, Clauses...> asked) {
    if constexpr (detail::require_known<Schema, Entity, Clauses...>()) {
      auto& found = connection_to<database_tag<Entity>>();
      return connected_query<std::remove_reference_t<decltype(found)>, Entity, Clauses...>(
          found, static_cast<pack<Clauses...>&&>(asked.clauses));
    }
  }

  /// The same with values for its parameters, in the order in which its text has them: `db.query(open_incidents, tenant)`;
  /// with <polystore/queries.hpp>.
  template <class Entity, class... Clauses, class First, class... Others>
  [[nodiscard]] auto query(const selection<Entity, Clauses...>& asked, First&& first, Others&&... others) {
    if constexpr (detail::require_known<Schema, Entity, Clauses...>()) {
      return query_on(connection_to<database_tag<Entity>>(), asked, static_cast<First&&>(first),
                      static_cast<Others&&>(others)...);
    }
  }

  /// For each of some objects those that refer to it, in one query: `db.children<&visit::site_id>(sites)`; a query says
  /// which: `db.children<&visit::site_id>(sites, from<visit>().where(...).order_by(...))`.
  template <auto... Members, class Range, class... Query>
  [[nodiscard]] auto children(const Range& parents, const Query&... query) {
    return load_children(field_list<Members...>{}, connection_to<tag_of<Members...>>(), parents, query...);
  }
  template <auto... Members, class Range, class... Query>
  auto try_children(const Range& parents, const Query&... query) {
    return attempt([&] { return children<Members...>(parents, query...); });
  }
  /// For each of some objects the one that it refers to, or nothing, in one query: `db.parents<&visit::site_id>(visits)`.
  template <auto... Members, class Range, class... Query>
  [[nodiscard]] auto parents(const Range& children, const Query&... query) {
    return load_parents(field_list<Members...>{}, connection_to<tag_of<Members...>>(), children, query...);
  }
  template <auto... Members, class Range, class... Query>
  auto try_parents(const Range& children, const Query&... query) {
    return attempt([&] { return parents<Members...>(children, query...); });
  }

  /// Runs a statement written by hand, or a call: `sql<"...">(...)`, `call_function<"...">(...)`; where the schema spans
  /// several databases on the one that its tag names.
  template <class Tag = only_database, class Statement>
  decltype(auto) run(const Statement& statement) {
    return run_on(connection_to<Tag>(), statement);
  }
  template <class Tag = only_database, class Statement>
  auto try_run(const Statement& statement) {
    return attempt([&] { return run<Tag>(statement); });
  }
  /// The same, for its rows one by one: `.all()`, `.first()`, `.one()`.
  template <class Tag = only_database, class Statement>
  [[nodiscard]] auto query(const Statement& statement) {
    return query_on(connection_to<Tag>(), statement);
  }

  /// Brings a materialized view up to date: `db.refresh<V>()`, by itself concurrently where it has an index for that.
  template <class View, refresh_mode Mode = refresh_mode::concurrent_if_possible>
  void refresh(refreshed<Mode> = {}) {
    auto& found = connection_to<database_tag<View>>();
    relational::refresher<View, std::remove_reference_t<decltype(found)>>::template run<Mode>(found);
  }
  template <class View, refresh_mode Mode = refresh_mode::concurrent_if_possible>
  result<done> try_refresh(refreshed<Mode> mode = {}) {
    return attempt([&] { refresh<View>(mode); });
  }

 private:
  template <auto... Members>
  using tag_of = database_tag<typename detail::class_of_first<Members...>::type>;
  template <class Tag>
  auto& connection_to() {
    return static_cast<Self&>(*this).template connection_to<Tag>();
  }
};

}  // namespace polystore::inline v0
