// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/database/transaction.hpp>
#include <polystore/database/verbs.hpp>
#include <polystore/ddl/check_schema.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/entity/tagged_connection.hpp>
#include <polystore/relational/repository.hpp>
#include <polystore/relational/transaction.hpp>
#include <polystore/verdict/database.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace polystore::inline v0 {

namespace detail {

/// A connection and the tag of the database behind it.
template <class Tag, class Connection>
struct endpoint {
  using tag = Tag;
  using connection_type = Connection;
  Connection* connection;
};
template <class Connection>
endpoint<only_database, Connection> endpoint_of(Connection& connection) {
  return {&connection};
}
template <class Tag, class Connection>
endpoint<Tag, Connection> endpoint_of(tagged_connection<Tag, Connection> tagged) {
  return {&tagged.connection};
}
template <class Connection>
inline constexpr bool is_tagged = false;
template <class Tag, class Connection>
inline constexpr bool is_tagged<tagged_connection<Tag, Connection>> = true;

}  // namespace detail

/// The types of a schema over the connections to the databases they live in, which must outlive it. Which connection
/// serves a type is settled by the compiler. For one thread at a time.
template <class Schema, class... Endpoints>
class database;

template <class... Entities, class... Endpoints>
class database<schema<Entities...>, Endpoints...>
    : public database_verbs<database<schema<Entities...>, Endpoints...>, schema<Entities...>> {
 public:
  using schema_type = schema<Entities...>;

  explicit database(Endpoints... endpoints) : endpoints_(endpoints...) {
    if constexpr (is_sound) (require_connection<Entities>(), ...);
  }

  /// The repository of a type of the schema.
  template <class Entity>
  [[nodiscard]] auto repository() {
    static_assert(verdict::type_is_in_schema<Entity, schema_type>,
                  "polystore: this type is not in the schema of the database; add it to the ps::schema<...>");
    if constexpr (verdict::type_is_in_schema<Entity, schema_type>) {
      auto& found = connection<database_tag<Entity>>();
      return polystore::repository<Entity, std::remove_reference_t<decltype(found)>>(found);
    }
  }

  /// Runs `action(transaction)` and commits; whatever it throws rolls back. Where the schema spans several databases
  /// the one meant is named by its tag: `db.transaction<billing>(...)`.
  template <class Tag = only_database, class Action>
  decltype(auto) transaction(Action&& action) {
    static_assert(verdict::one_database_has_tag<Tag, Endpoints...>,
                  "polystore: a transaction spans one database; name it by its tag, db.transaction<tag>(...)");
    if constexpr (verdict::one_database_has_tag<Tag, Endpoints...>) {
      auto& chosen = connection<Tag>();
      using chosen_type = std::remove_reference_t<decltype(chosen)>;
      relational::transaction_guard<chosen_type> guard(chosen);
      polystore::transaction<schema_type, Tag, chosen_type> open(chosen);
      constexpr bool takes_it = std::is_invocable_v<Action&, decltype(open)&>;
      static_assert(verdict::action_takes_transaction<Action, takes_it>,
                    "polystore: what runs in a transaction takes it, and asks it for its repositories: "
                    "db.transaction([&](auto& tx) { ps::repository_for<T>(tx)... })");
      if constexpr (!takes_it) {
        return;
      } else if constexpr (std::is_void_v<decltype(action(open))>) {
        action(open);
        guard.commit();
      } else {
        auto result = action(open);
        guard.commit();
        return result;
      }
    }
  }

  /// The same, what polystore throws a result; what else is thrown passes through.
  template <class Tag = only_database, class Action>
  auto try_transaction(Action&& action) {
    return attempt([&] { return transaction<Tag>(static_cast<Action&&>(action)); });
  }

  /// The connection to the database with a tag.
  template <class Tag = only_database>
  [[nodiscard]] auto& connection() {
    return *endpoint<Tag>(std::index_sequence_for<Endpoints...>{}).connection;
  }
  /// Calls `visitor(endpoint)` for each database.
  template <class Visitor>
  void each_endpoint(Visitor&& visitor) {
    endpoints_.each(visitor);
  }

 private:
  static constexpr bool is_sound =
      (true && ... &&
       relational::schema_is_sound<schema_type, typename Endpoints::connection_type::dialect, typename Endpoints::tag>);

  friend database_verbs<database, schema<Entities...>>;
  template <class Tag>
  auto& connection_to() {
    return connection<Tag>();
  }
  template <class Entity>
  static consteval void require_connection() {
    if constexpr (!is_queries<Entity>) {
      static_assert(verdict::one_connection_serves_type<Entity, Endpoints...>,
                    "polystore: exactly one of the connections must serve this type; pass a connection to its kind of "
                    "store, with ps::in_database<tag>(connection) where the placement names a database");
    }
  }
  template <class Tag, std::size_t... Index>
  auto endpoint(std::index_sequence<Index...>) {
    constexpr std::size_t index = [] {
      std::size_t found = 0;
      static_cast<void>(((std::is_same_v<Tag, typename Endpoints::tag> || (++found, false)) || ...));
      return found;
    }();
    return element_at<index>(endpoints_);
  }

  pack<Endpoints...> endpoints_;
};

/// Joins a schema and the connections to its databases: `auto db = ps::connect<towerco>(pg);`
template <class Schema = void, class... Connections>
[[nodiscard]] auto connect(Connections&&... connections) {
  static_assert(verdict::database_is_of_schema<Schema>,
                "polystore: a database is of a schema, which lists its types: "
                "ps::connect<ps::schema<a, b>>(connection)");
  constexpr bool are_kept =
      (true && ... && (std::is_lvalue_reference_v<Connections> || detail::is_tagged<Connections>));
  static_assert(
      verdict::connection_is_kept<are_kept, Connections...>,
      "polystore: a database refers to its connection, which would be gone at once; keep it in a variable and "
      "pass that");
  using known = std::conditional_t<verdict::database_is_of_schema<Schema>, Schema, schema<>>;
  return database<known, decltype(detail::endpoint_of(connections))...>(detail::endpoint_of(connections)...);
}

/// `db.repository<T>()` for templates, where it would need the word `template`.
template <class Entity, class Database>
[[nodiscard]] auto repository_for(Database& database) {
  return database.template repository<Entity>();
}

}  // namespace polystore::inline v0
