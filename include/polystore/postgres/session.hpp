// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/cursor_keys.hpp>
#include <polystore/core/error.hpp>
#include <polystore/postgres/channel.hpp>
#include <polystore/postgres/parameters.hpp>
#include <polystore/postgres/prepared_statement.hpp>
#include <polystore/relational/statement.hpp>
#include <polystore/relational/statement_cache.hpp>

#include <libpq-fe.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0::postgres {

/// A connection to one server: libpq's, with what was prepared on it. For one thread at a time.
class session {
 public:
  explicit session(const options& given) : cursor_keys_(cursor_keys_in(given)), channel_(given) {}

  /// Runs a statement, prepared at its first run: text, parameters and result all binary.
  [[gnu::noinline]] PGresult* run(const relational::statement& statement, const char* const* values, const int* lengths,
                                  const int* formats) {
    detail::prepared_statement* prepared = prepared_.find(statement.text.data());
    if (!prepared) prepared = &prepare(statement);
    // What a write returns is checked before it runs, for one that throws changes nothing; a read by its first result.
    const bool may_write = statement.is_written_by_hand || !statement.text.starts_with("SELECT");
    if (!prepared->checked && statement.column_types && may_write) describe(statement, *prepared);
    const auto execute = [&] {
      return channel_.execute(statement.text, prepared->name, statement.parameters, values, lengths, formats);
    };
    PGresult* result = execute();
    if (!detail::succeeded(result) && is_outdated(result)) {
      PQclear(result);
      prepare_again(statement, *prepared);
      result = execute();
    }
    scratch_.reset();
    if (!detail::succeeded(result)) channel_.refuse(result, statement.text);
    // A server may say anew how many columns there are, but not of which types: it would have to prepare again.
    if (!prepared->checked || prepared->columns != PQnfields(result)) check_columns(result, statement, *prepared);
    return result;
  }

  /// Runs statements without parameters, such as DDL; all of them in one transaction, or none.
  void execute_script(std::string_view script) {
    PGresult* const result = channel_.ask(std::string(script).c_str());
    if (!detail::succeeded(result) && PQresultStatus(result) != PGRES_EMPTY_QUERY) channel_.refuse(result, {});
    PQclear(result);
  }

  void begin() {
    if (in_transaction()) throw statement_error("polystore: a transaction is open already on this connection");
    execute_script("BEGIN");
  }
  /// Throws statement_error when the server rolled back instead, and outcome_unknown when the connection is lost while
  /// it may have committed already.
  void commit() {
    if (!in_transaction()) throw statement_error("polystore: no transaction is open; was it ended by a script?");
    PGresult* const result = PQexec(native(), "COMMIT");
    if (!detail::succeeded(result) && PQstatus(native()) == CONNECTION_BAD) {
      PQclear(result);
      throw outcome_unknown(
          "polystore: the connection was lost during COMMIT; look whether the rows are there before trying again",
          {.code = "08007", .statement = "COMMIT"});
    }
    if (!detail::succeeded(result)) channel_.refuse(result, "COMMIT");
    // A transaction that has failed answers COMMIT with ROLLBACK, and no error.
    const bool committed = std::string_view(PQcmdStatus(result)) == "COMMIT";
    PQclear(result);
    if (!committed)
      throw statement_error("polystore: the transaction had failed and was rolled back", {.code = "25P02"});
  }
  void rollback() noexcept { PQclear(PQexec(native(), "ROLLBACK")); }
  bool in_transaction() const {
    const PGTransactionStatusType status = PQtransactionStatus(native());
    return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN;  // unknown where the connection is gone
  }

  /// libpq's own handle, for what polystore doesn't do; null once the server has broken the protocol.
  PGconn* native() const noexcept { return channel_.native(); }
  scratch& scratch_space() noexcept { return scratch_; }
  /// By which the cursors of pages are signed.
  const polystore::cursor_keys& cursor_keys() const noexcept { return cursor_keys_; }

 private:
  /// Whether a statement failed only because its tables changed since it was prepared, or because the server forgot it;
  /// within a transaction nothing more can be done.
  bool is_outdated(const PGresult* result) const {
    const char* const found = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string_view code = found ? found : "";
    return PQtransactionStatus(native()) == PQTRANS_IDLE && (code == "0A000" || code == "26000");
  }
  [[gnu::noinline]] void prepare_again(const relational::statement& statement, detail::prepared_statement& prepared) {
    PQclear(channel_.ask(joined({"DEALLOCATE ", prepared.name}).c_str()));  // fails where it is forgotten
    prepared.checked = false;
    prepare_as(prepared.name, statement, detail::parameter_types(statement));
    if (statement.column_types) describe(statement, prepared);
  }
  void prepare_as(const char* name, const relational::statement& statement, const std::vector<Oid>& types) {
    PGresult* const result =
        PQprepare(native(), name, statement.text.data(), static_cast<int>(types.size()), types.data());
    if (!detail::succeeded(result)) channel_.refuse(result, statement.text);
    PQclear(result);
  }
  [[gnu::noinline]] detail::prepared_statement& prepare(const relational::statement& statement) {
    const std::vector<Oid> types = detail::parameter_types(statement);
    const detail::prepared_statement named = detail::named_after(statement.text, types);
    bool is_there = false;  // the same text from elsewhere: find(key), and where(key == ...)
    prepared_.each([&](const detail::prepared_statement& other) {
      is_there = is_there || std::string_view(other.name) == named.name;
    });
    if (!is_there) prepare_as(named.name, statement, types);
    return prepared_.add(statement.text.data(), named);
  }
  [[gnu::noinline]] void describe(const relational::statement& statement, detail::prepared_statement& prepared) {
    PGresult* const result = PQdescribePrepared(native(), prepared.name);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) channel_.refuse(result, statement.text);
    check_columns(result, statement, prepared);
    PQclear(result);
  }

  [[gnu::noinline]] void check_columns(PGresult* result, const relational::statement& statement,
                                       detail::prepared_statement& prepared) {
    const auto columns = static_cast<std::size_t>(PQnfields(result));
    std::string differences;
    if (columns != statement.columns && statement.column_types) {
      differences =
          joined({"\n  ", std::to_string(columns), " columns instead of ", std::to_string(statement.columns)});
    }
    const bool same_number = differences.empty();
    for (std::size_t i = 0; statement.column_types && same_number && i < columns; ++i) {
      const Oid expected = detail::expected_type(statement, i), actual = PQftype(result, static_cast<int>(i));
      if (detail::reads_as(expected, actual) || (expected == oid::text && is_text_category(actual))) continue;
      differences += joined({"\n  column ", PQfname(result, static_cast<int>(i)), " has the type with oid ",
                             std::to_string(actual), " instead of ", std::to_string(expected)});
    }
    if (differences.empty()) {
      prepared.checked = true;
      prepared.columns = PQnfields(result);
      return;
    }
    PQclear(result);
    throw schema_mismatch(
        joined({"polystore: the server's columns are not those that the program was compiled for:", differences}),
        {.statement = statement.text});
  }
  /// Whether the server counts a type of the database's own among texts, as it does citext.
  bool is_text_category(Oid type) {
    if (type < oid::first_of_database) return false;
    const std::string question =
        joined({"SELECT FROM pg_catalog.pg_type WHERE typcategory = 'S' AND oid = ", std::to_string(type)});
    PGresult* const answer = channel_.ask(question.c_str());
    const bool is_there = PQntuples(answer) == 1;
    PQclear(answer);
    return is_there;
  }

  polystore::cursor_keys cursor_keys_;
  detail::channel channel_;
  relational::statement_cache<detail::prepared_statement> prepared_;
  scratch scratch_;
};

}  // namespace polystore::inline v0::postgres
