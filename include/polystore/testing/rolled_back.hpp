// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/relational/hook.hpp>
#include <polystore/relational/statement.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::testing {

/// A connection for one test: all that is done on it is in one transaction, which is rolled back with it. A transaction
/// that the test opens is a part of that one; outside of it each statement stands for itself, so that one that fails
/// leaves the others. What a store leaves to the COMMIT is checked there all the same. PostgreSQL's clock stands still.
template <class Connection>
class rolled_back : public Connection {
 public:
  using Connection::Connection;
  rolled_back(const rolled_back&) = delete;
  rolled_back& operator=(const rolled_back&) = delete;
  ~rolled_back() { this->Connection::session::rollback(); }

  void begin() {
    if (is_open_) throw statement_error("polystore: a transaction is open already on this connection");
    relational::watch(this->hook_, "BEGIN", [&] { run("SAVEPOINT polystore_transaction"); });
    is_open_ = true;
  }
  void commit() {
    if (!is_open_) throw statement_error("polystore: no transaction is open");
    relational::watch(this->hook_, "COMMIT", [&] { release("polystore_transaction"); });
    is_open_ = false;
  }
  void rollback() noexcept {
    if (!is_open_) return;
    is_open_ = false;
    try {
      relational::watch(this->hook_, "ROLLBACK", [&] { take_back("polystore_transaction"); });
    } catch (...) {  // the connection is gone, and the transaction with it
    }
  }
  bool in_transaction() const noexcept { return is_open_; }

  void execute_script(std::string_view script) {
    const auto run_it = [&] {
      Connection::execute_script(script);
      return 0;
    };
    alone(run_it, true);
    if (!Connection::session::in_transaction())
      throw statement_error("polystore: a script has ended the transaction that the test was to roll back");
  }

  template <std::size_t Count>
  class call : public Connection::template call<Count> {
   public:
    call(rolled_back& connection, const relational::statement& statement)
        : Connection::template call<Count>(connection, statement),
          connection_(connection),
          only_reads_(statement.text.starts_with("SELECT") || statement.text.starts_with("EXPLAIN")) {}
    auto execute() {
      return connection_.alone([&] { return Connection::template call<Count>::execute(); }, !only_reads_);
    }

   private:
    rolled_back& connection_;
    bool only_reads_;
  };

 private:
  bool start() {
    this->Connection::session::begin();
    return true;
  }
  // Past the hook, which is told what it would be told without a test around it.
  void run(std::string_view script) { this->Connection::session::execute_script(script); }
  void take_back(const std::string& savepoint) {
    run("ROLLBACK TO SAVEPOINT " + savepoint + "; RELEASE SAVEPOINT " + savepoint);
  }
  /// Ends a part as a COMMIT would end it, with what the store leaves to that.
  void release(const std::string& savepoint) {
    constexpr std::string_view check = Connection::dialect::facts.check_deferred;
    std::string script;
    if constexpr (!check.empty()) {  // taken back, for constraints stay deferred in the transactions that follow
      script = "SAVEPOINT polystore_check; " + std::string(check) +
               "; ROLLBACK TO SAVEPOINT polystore_check; RELEASE SAVEPOINT polystore_check; ";
    }
    if constexpr (requires { this->has_open_references(); }) {
      if (this->has_open_references())
        throw foreign_key_violation("polystore: a row refers to one that isn't there when the transaction ends");
    }
    run(script += "RELEASE SAVEPOINT " + savepoint);
  }
  template <class Run>
  auto alone(Run run_it, bool may_write) {
    if (is_open_ || !(may_write || Connection::dialect::facts.failure_ends_transaction)) return run_it();
    run("SAVEPOINT polystore_statement");
    try {
      auto result = run_it();
      release("polystore_statement");
      return result;
    } catch (...) {
      take_back("polystore_statement");
      throw;
    }
  }

  bool is_open_ = false;
  [[maybe_unused]] bool is_begun_ = start();
};

}  // namespace polystore::inline v0::testing
