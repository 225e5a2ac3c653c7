// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/database/verbs.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/relational/repository.hpp>
#include <polystore/verdict/database.hpp>

namespace polystore::inline v0 {

/// A database within one transaction: its repositories write what is committed, or rolled back, together.
template <class Schema, class Tag, class Connection>
class transaction : public database_verbs<transaction<Schema, Tag, Connection>, Schema> {
 public:
  explicit transaction(Connection& connection) : connection_(&connection) {}

  /// The repository of a type of the schema that lives in the database of the transaction.
  template <class Entity>
  [[nodiscard]] auto repository() {
    static_assert(verdict::type_is_in_schema<Entity, Schema>,
                  "polystore: this type is not in the schema of the database; add it to the ps::schema<...>");
    static_assert(verdict::type_is_in_transaction<Entity, Tag>,
                  "polystore: this type lives in another database than the transaction; begin one there: "
                  "db.transaction<tag>(...)");
    if constexpr (verdict::type_is_in_schema<Entity, Schema> && verdict::type_is_in_transaction<Entity, Tag>) {
      return polystore::repository<Entity, Connection>(*connection_);
    }
  }
  /// The connection on which the transaction is open.
  Connection& connection() { return *connection_; }

 private:
  friend database_verbs<transaction, Schema>;
  template <class>
  Connection& connection_to() {
    return *connection_;
  }

  Connection* connection_;
};

}  // namespace polystore::inline v0
