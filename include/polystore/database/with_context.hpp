// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/database/database.hpp>
#include <polystore/relational/contextual.hpp>
#include <polystore/relational/repository.hpp>

#include <utility>

namespace polystore::inline v0 {

namespace detail {

template <class Tag, class Connection, class Context>
using contextual_endpoint = endpoint<Tag, relational::contextual<Connection, Context>>;

template <class... Connections>
struct held_connections {
  pack<Connections...> connections;
};

template <class Schema, class Context, class Endpoints, class Indexes>
class contextual_database;

}  // namespace detail

/// A database whose writes take what they say of themselves from a context. It holds the context, and its repositories
/// refer to it: they must not outlive it.
template <class Schema, class Context, class... Endpoints, std::size_t... Index>
class detail::contextual_database<Schema, Context, type_list<Endpoints...>, std::index_sequence<Index...>>
    : held_connections<relational::contextual<typename Endpoints::connection_type, Context>...>,
      public database<Schema,
                      contextual_endpoint<typename Endpoints::tag, typename Endpoints::connection_type, Context>...> {
  using held = held_connections<relational::contextual<typename Endpoints::connection_type, Context>...>;
  using base =
      database<Schema, contextual_endpoint<typename Endpoints::tag, typename Endpoints::connection_type, Context>...>;

 public:
  contextual_database(database<Schema, Endpoints...>& db, const Context& context)
      : held{{relational::contextual<typename Endpoints::connection_type, Context>(
            db.template connection<typename Endpoints::tag>(), context)...}},
        base(contextual_endpoint<typename Endpoints::tag, typename Endpoints::connection_type, Context>{
            &element_at<Index>(held::connections)}...) {}
  contextual_database(const contextual_database&) = delete;
  contextual_database& operator=(const contextual_database&) = delete;

  template <class Entity>
  [[nodiscard]] auto repository() & {
    return base::template repository<Entity>();
  }
  /// A repository would refer to a context that is gone: keep the database in a variable.
  template <class Entity>
  auto repository() && = delete;
};

/// A database whose writes have a context: `auto as_ann = ps::with_context(db, request{.user = "ann"});`
template <class Schema, class... Endpoints, class Context>
[[nodiscard]] auto with_context(database<Schema, Endpoints...>& db, Context context) {
  return detail::contextual_database<Schema, Context, type_list<Endpoints...>, std::index_sequence_for<Endpoints...>>(
      db, context);
}

/// A transaction whose writes have a context, to be used as the transaction itself.
template <class Schema, class Tag, class Connection, class Context>
class contextual_transaction : relational::contextual<Connection, Context>,
                               public transaction<Schema, Tag, relational::contextual<Connection, Context>> {
  using held = relational::contextual<Connection, Context>;

 public:
  contextual_transaction(transaction<Schema, Tag, Connection>& open, Context context)
      : held(open.connection(), static_cast<Context&&>(context)),
        transaction<Schema, Tag, held>(static_cast<held&>(*this)) {}
  contextual_transaction(const contextual_transaction&) = delete;
  contextual_transaction& operator=(const contextual_transaction&) = delete;
  using transaction<Schema, Tag, held>::connection;
};
template <class Schema, class Tag, class Connection, class Context>
[[nodiscard]] auto with_context(transaction<Schema, Tag, Connection>& open, Context context) {
  return contextual_transaction<Schema, Tag, Connection, Context>(open, static_cast<Context&&>(context));
}

/// A repository whose writes have a context, which it holds.
template <class Entity, class Connection, class Key, class Context>
class contextual_repository : relational::contextual<Connection, Context>,
                              public sql_repository<Entity, relational::contextual<Connection, Context>, Key> {
  using held = relational::contextual<Connection, Context>;

 public:
  contextual_repository(Connection& connection, Context context)
      : held(connection, static_cast<Context&&>(context)),
        sql_repository<Entity, held, Key>(static_cast<held&>(*this)) {}
  contextual_repository(const contextual_repository&) = delete;
  contextual_repository& operator=(const contextual_repository&) = delete;
  using sql_repository<Entity, held, Key>::connection;
};
template <class Entity, class Connection, class Key, class Context>
[[nodiscard]] auto with_context(const sql_repository<Entity, Connection, Key>& rows, Context context) {
  return contextual_repository<Entity, Connection, Key, Context>(rows.connection(), static_cast<Context&&>(context));
}

/// A connection whose writes have a context; it refers to the other one.
template <class Connection, class Context>
  requires requires { typename Connection::dialect; }
[[nodiscard]] relational::contextual<Connection, Context> with_context(Connection& connection, Context context) {
  return {connection, static_cast<Context&&>(context)};
}

}  // namespace polystore::inline v0
