// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::relational {

/// A transaction until it is committed; left any other way, it is rolled back.
template <class Connection>
class transaction_guard {
 public:
  explicit transaction_guard(Connection& connection) : connection_(&connection) { connection.begin(); }
  transaction_guard(const transaction_guard&) = delete;
  transaction_guard& operator=(const transaction_guard&) = delete;
  ~transaction_guard() {
    if (connection_) connection_->rollback();
  }
  /// Throws what the store says against it; the transaction is then rolled back.
  void commit() {
    connection_->commit();
    connection_ = nullptr;
  }

 private:
  Connection* connection_;
};

/// A part of an open transaction that can be taken back alone.
template <class Connection>
class savepoint_guard {
 public:
  explicit savepoint_guard(Connection& connection) : connection_(&connection) {
    connection.execute_script("SAVEPOINT polystore_part");
  }
  savepoint_guard(const savepoint_guard&) = delete;
  savepoint_guard& operator=(const savepoint_guard&) = delete;
  ~savepoint_guard() {
    if (!connection_) return;
    try {
      connection_->execute_script("ROLLBACK TO SAVEPOINT polystore_part; RELEASE SAVEPOINT polystore_part");
    } catch (...) {  // the connection is gone, and the transaction with it
    }
  }
  void commit() {
    connection_->execute_script("RELEASE SAVEPOINT polystore_part");
    connection_ = nullptr;
  }

 private:
  Connection* connection_;
};

/// Does what may throw when it is done already, in a transaction of its own; where one is open, undoing is its matter.
template <class Connection, class Action>
void undone_on_error(Connection& connection, Action&& action) {
  if (connection.in_transaction()) return action();
  transaction_guard<Connection> whole(connection);
  action();
  whole.commit();
}

/// Does what must happen whole or not at all: in a transaction of its own, or as a part of the one that is open.
template <class Connection, class Action>
void atomically(Connection& connection, Action&& action) {
  if (connection.in_transaction()) {
    savepoint_guard<Connection> part(connection);
    action();
    part.commit();
  } else {
    transaction_guard<Connection> whole(connection);
    action();
    whole.commit();
  }
}

}  // namespace polystore::inline v0::relational
