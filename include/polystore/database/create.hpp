// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/database/database.hpp>
#include <polystore/ddl/ddl.hpp>

namespace polystore::inline v0 {

namespace relational {
/// The dialect in which a schema is made again to be compared with what is in place.
template <class Dialect>
struct comparison_dialect {
  using type = Dialect;
};

namespace detail {
/// The connection of a store: without a context, which no DDL needs.
template <class Connection>
auto& connection_for_ddl(Connection& connection) {
  if constexpr (requires { typename Connection::context_type; }) {
    return connection_for_ddl(connection.connection());
  } else {
    return connection;
  }
}
}  // namespace detail

}  // namespace relational

/// Applies the schema: makes what is missing and leaves what is there, so that it can be run at every start. It alters
/// nothing; whether what is there is as it should be, `verify` says.
template <class Schema, class... Endpoints>
void create(database<Schema, Endpoints...>& db) {
  db.each_endpoint([](auto& endpoint) {
    using endpoint_type = std::remove_cvref_t<decltype(endpoint)>;
    using dialect = typename endpoint_type::connection_type::dialect;
    create_tables(relational::detail::connection_for_ddl(*endpoint.connection),
                  ddl<Schema, dialect, typename endpoint_type::tag>,
                  schema_statements<Schema, dialect, typename endpoint_type::tag>);
  });
}

/// The same, its failure a result.
template <class Schema, class... Endpoints>
result<done> try_create(database<Schema, Endpoints...>& db) {
  return attempt([&] { create(db); });
}

/// Compares the tables in place with the schema; throws a schema_mismatch that lists every difference at once.
template <class Schema, class... Endpoints>
void verify(database<Schema, Endpoints...>& db) {
  db.each_endpoint([](auto& endpoint) {
    using endpoint_type = std::remove_cvref_t<decltype(endpoint)>;
    using dialect = typename endpoint_type::connection_type::dialect;
    using comparison = typename relational::comparison_dialect<dialect>::type;
    using tag = typename endpoint_type::tag;
    verify_tables(relational::detail::connection_for_ddl(*endpoint.connection), ddl<Schema, dialect, tag>,
                  schema_statements<Schema, dialect, tag>, ddl<Schema, comparison, tag>,
                  schema_statements<Schema, comparison, tag>);
  });
}

/// The same, its failure a result.
template <class Schema, class... Endpoints>
result<done> try_verify(database<Schema, Endpoints...>& db) {
  return attempt([&] { verify(db); });
}

}  // namespace polystore::inline v0
