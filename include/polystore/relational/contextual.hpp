// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/relational/statement.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::relational {

/// A connection of somebody else's, which must outlive it, and a context that is its own.
template <class Connection, class Context>
class contextual {
 public:
  using dialect = typename Connection::dialect;
  using parameters = typename Connection::parameters;
  using row = typename Connection::row;
  using rows = typename Connection::rows;
  using context_type = Context;
  template <class Family>
  static constexpr bool serves = Connection::template serves<Family>;

  contextual(Connection& connection, Context context)
      : connection_(&connection), context_(static_cast<Context&&>(context)) {}

  const Context& context() const noexcept { return context_; }
  /// The connection without its context.
  Connection& connection() const noexcept { return *connection_; }

  void execute_script(std::string_view script) { connection_->execute_script(script); }
  void begin() { connection_->begin(); }
  void commit() { connection_->commit(); }
  void rollback() noexcept { connection_->rollback(); }
  bool in_transaction() const { return connection_->in_transaction(); }
  const auto& cursor_keys() const noexcept { return connection_->cursor_keys(); }

  template <std::size_t Count>
  class call : public Connection::template call<Count> {
   public:
    call(contextual& connection, const statement& statement)
        : Connection::template call<Count>(connection.connection(), statement) {}
  };

 private:
  Connection* connection_;
  Context context_;
};

}  // namespace polystore::inline v0::relational
