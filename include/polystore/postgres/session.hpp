// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/postgres/error.hpp>
#include <polystore/postgres/options.hpp>
#include <polystore/postgres/parameters.hpp>
#include <polystore/postgres/rows.hpp>
#include <polystore/sql/statement.hpp>
#include <polystore/sql/statement_cache.hpp>

#include <libpq-fe.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0::postgres {

namespace detail {

/// What a session remembers of a statement that it has prepared: its name on the server.
struct prepared_statement {
  char name[20];         // "ps_" and 16 digits
  bool checked = false;  // whether the result's columns were found to be those expected
};

/// The FNV-1a hash of a text and its parameters' types, in hexadecimal behind "ps_".
inline prepared_statement named_after(std::string_view text, const std::vector<Oid>& types) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  for (const Oid type : types) hash = (hash ^ type) * 0x100000001b3u;
  prepared_statement named{"ps_", false};
  for (int digit = 0; digit < 16; ++digit) named.name[3 + digit] = "0123456789abcdef"[hash >> (60 - 4 * digit) & 15];
  named.name[19] = '\0';
  return named;
}

/// Whether the server's type can be read where another was expected: texts read as each other.
inline bool reads_as(Oid expected, Oid actual) {
  if (expected == actual) return true;
  if (expected == 0) return actual >= 16384;  // a type of the database's own, such as an enum
  const auto is_text = [](Oid type) { return type == 25 || type == 1043 || type == 1042 || type == 19; };
  constexpr Oid text_array = 1009;
  return (is_text(expected) && is_text(actual)) || (expected == text_array && actual >= 16384);
}

}  // namespace detail

/// A connection to one server: libpq's, with what was prepared on it. For one thread at a time.
class session {
 public:
  explicit session(const options& given) : connection_(open(given)) {}
  session(session&& other) noexcept
      : connection_(other.connection_),
        prepared_(static_cast<decltype(prepared_)&&>(other.prepared_)),
        scratch_(static_cast<scratch&&>(other.scratch_)) {
    other.connection_ = nullptr;
  }
  session& operator=(session&&) = delete;
  ~session() { PQfinish(connection_); }

  /// Runs a statement, prepared at its first run: text, parameters and result all binary.
  [[gnu::noinline]] PGresult* run(const sql::statement& statement, const char* const* values, const int* lengths,
                                  const int* formats) {
    detail::prepared_statement* prepared = prepared_.find(statement.text.data());
    if (!prepared) prepared = &prepare(statement);
    // What a write returns is checked before it runs, for one that throws changes nothing; a read by its first result.
    if (!prepared->checked && statement.column_types && !statement.text.starts_with("SELECT"))
      describe(statement, *prepared);
    PGresult* result = execute(statement, *prepared, values, lengths, formats);
    if (!succeeded(result) && is_outdated(result)) {
      PQclear(result);
      prepare_again(statement, *prepared);
      result = execute(statement, *prepared, values, lengths, formats);
    }
    scratch_.reset();
    if (!succeeded(result)) refuse(result, statement.text);
    const bool same_columns =
        !statement.column_types || static_cast<std::size_t>(PQnfields(result)) == statement.columns;
    if (!prepared->checked || !same_columns) check_columns(result, statement, *prepared);
    return result;
  }

  /// Runs statements without parameters, such as DDL; all of them in one transaction, or none.
  void execute_script(std::string_view script) {
    PGresult* const result = PQexec(connection_, std::string(script).c_str());
    if (!succeeded(result) && PQresultStatus(result) != PGRES_EMPTY_QUERY) refuse(result, {});
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
    PGresult* const result = PQexec(connection_, "COMMIT");
    if (!succeeded(result) && PQstatus(connection_) == CONNECTION_BAD) {
      PQclear(result);
      throw outcome_unknown(
          "polystore: the connection was lost during COMMIT; look whether the rows are there before trying again",
          {.code = "08007", .statement = "COMMIT"});
    }
    if (!succeeded(result)) refuse(result, "COMMIT");
    // A transaction that has failed answers COMMIT with ROLLBACK, and no error.
    const bool committed = std::string_view(PQcmdStatus(result)) == "COMMIT";
    PQclear(result);
    if (!committed)
      throw statement_error("polystore: the transaction had failed and was rolled back", {.code = "25P02"});
  }
  void rollback() noexcept { PQclear(PQexec(connection_, "ROLLBACK")); }
  bool in_transaction() const {
    const PGTransactionStatusType status = PQtransactionStatus(connection_);
    return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN;  // unknown where the connection is gone
  }

  /// libpq's own handle, for what polystore doesn't do.
  PGconn* native() const noexcept { return connection_; }
  scratch& scratch_space() noexcept { return scratch_; }

 private:
  static bool succeeded(const PGresult* result) {
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
  }
  PGresult* execute(const sql::statement& statement, const detail::prepared_statement& prepared,
                    const char* const* values, const int* lengths, const int* formats) {
    return PQexecPrepared(connection_, prepared.name, static_cast<int>(statement.parameters), values, lengths, formats,
                          1);
  }
  /// Whether a statement failed only because its tables changed since it was prepared, or because the server forgot it;
  /// within a transaction nothing more can be done.
  bool is_outdated(const PGresult* result) const {
    const char* const found = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string_view code = found ? found : "";
    return PQtransactionStatus(connection_) == PQTRANS_IDLE && (code == "0A000" || code == "26000");
  }
  [[gnu::noinline]] void prepare_again(const sql::statement& statement, detail::prepared_statement& prepared) {
    PQclear(PQexec(connection_, (std::string("DEALLOCATE ") + prepared.name).c_str()));  // fails where it is forgotten
    prepared.checked = false;
    prepare_as(prepared.name, statement, parameter_types(statement));
    if (statement.column_types) describe(statement, prepared);
  }

  static PGconn* open(const options& given) {
    // Later keywords win; the encoding is ours to choose, whatever the environment says.
    const std::string default_timeout = "10";
    const std::string timeout = given.connect_timeout_seconds > 0 ? std::to_string(given.connect_timeout_seconds) : "";
    const char* keywords[12];
    const char* values[12];
    int size = 0;
    const auto add = [&](const char* keyword, const std::string& value) {
      if (value.find('\0') != value.npos) {
        throw invalid_value(std::string("polystore: the connection's ") + keyword + " contains a NUL character");
      }
      if (value.empty()) return;
      keywords[size] = keyword;
      values[size++] = value.c_str();
    };
    add("connect_timeout", default_timeout);  // first, so that the url can say otherwise
    add("dbname", given.url);
    add("host", given.host);
    add("port", given.port);
    add("user", given.user);
    add("password", given.password);
    add("application_name", given.application_name);
    add("dbname", given.database);
    add("connect_timeout", timeout);
    keywords[size] = "client_encoding";
    values[size++] = "UTF8";
    keywords[size] = nullptr;
    values[size] = nullptr;
    const int url_is_first =
        given.url.empty() ? 0 : 1;  // libpq expands the first dbname, and the url alone is one to expand
    PGconn* const connection = PQconnectdbParams(keywords, values, url_is_first);
    if (PQstatus(connection) != CONNECTION_OK) refuse_connection(connection, given);
    const char* const strings = PQparameterStatus(connection, "standard_conforming_strings");
    if (!strings || std::string_view(strings) != "on")
      PQclear(PQexec(connection, "SET standard_conforming_strings = on"));
    PQsetNoticeProcessor(connection, [](void*, const char*) {}, nullptr);  // libpq would print them
    return connection;
  }
  /// Whether libpq's words may quote a password: it quotes a malformed string, and where a password holds a `/` or an
  /// `@` that is not escaped, a piece of it stands as port, host or database.
  static bool may_quote_password(const std::string& url) {
    if (url.find_first_of("=:") == std::string::npos) return false;
    char* complaint = nullptr;
    PQconninfoOption* const parsed = PQconninfoParse(url.c_str(), &complaint);
    bool may = parsed == nullptr;
    for (const PQconninfoOption* each = parsed; each && each->keyword; ++each) {
      const std::string_view keyword = each->keyword, value = each->val ? each->val : "";
      if (keyword == "port") may = may || value.find_first_not_of("0123456789,") != value.npos;
      if (keyword == "host" || keyword == "dbname") may = may || value.find('@') != value.npos;
    }
    PQconninfoFree(parsed);
    PQfreemem(complaint);
    return may;
  }
  [[noreturn]] static void refuse_connection(PGconn* connection, const options& given) {
    std::string message =
        may_quote_password(given.url)
            ? "polystore: can't connect to PostgreSQL, for the connection string is malformed; in a URI "
              "write %40 and %2F for an @ and a / in the password"
            : std::string("polystore: can't connect to PostgreSQL: ") +
                  (connection ? PQerrorMessage(connection) : "out of memory");
    while (!message.empty() && message.back() == '\n') message.pop_back();
    PQfinish(connection);
    throw connection_lost(message, {.code = "08001"});
  }
  [[noreturn, gnu::noinline]] void refuse(PGresult* result, std::string_view statement) {
    struct cleared {
      PGresult* result;
      ~cleared() { PQclear(result); }
    } const guard{result};
    detail::throw_result(result, connection_, statement);
  }

  static std::vector<Oid> parameter_types(const sql::statement& statement) {
    std::vector<Oid> types(statement.parameters);
    for (std::size_t i = 0; i < types.size(); ++i) {
      types[i] = statement.parameter_types[statement.parameter_columns ? statement.parameter_columns[i] : i];
    }
    return types;
  }
  void prepare_as(const char* name, const sql::statement& statement, const std::vector<Oid>& types) {
    PGresult* const result =
        PQprepare(connection_, name, statement.text.data(), static_cast<int>(types.size()), types.data());
    if (!succeeded(result)) refuse(result, statement.text);
    PQclear(result);
  }
  [[gnu::noinline]] detail::prepared_statement& prepare(const sql::statement& statement) {
    const std::vector<Oid> types = parameter_types(statement);
    const detail::prepared_statement named = detail::named_after(statement.text, types);
    bool is_there = false;  // the same text from elsewhere: find(key), and where(key == ...)
    prepared_.each([&](const detail::prepared_statement& other) {
      is_there = is_there || std::string_view(other.name) == named.name;
    });
    if (!is_there) prepare_as(named.name, statement, types);
    return prepared_.add(statement.text.data(), named);
  }
  [[gnu::noinline]] void describe(const sql::statement& statement, detail::prepared_statement& prepared) {
    PGresult* const result = PQdescribePrepared(connection_, prepared.name);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) refuse(result, statement.text);
    check_columns(result, statement, prepared);
    PQclear(result);
  }

  [[gnu::noinline]] void check_columns(PGresult* result, const sql::statement& statement,
                                       detail::prepared_statement& prepared) {
    const auto columns = static_cast<std::size_t>(PQnfields(result));
    std::string differences;
    if (columns != statement.columns && statement.column_types) {
      differences = "\n  " + std::to_string(columns) + " columns instead of " + std::to_string(statement.columns);
    }
    const bool same_number = differences.empty();
    for (std::size_t i = 0; statement.column_types && same_number && i < columns; ++i) {
      const Oid expected = statement.column_types[statement.result_columns ? statement.result_columns[i] : i];
      const Oid actual = PQftype(result, static_cast<int>(i));
      if (detail::reads_as(expected, actual)) continue;
      differences += std::string("\n  column ") + PQfname(result, static_cast<int>(i)) + " has the type with oid " +
                     std::to_string(actual) + " instead of " + std::to_string(expected);
    }
    if (differences.empty()) {
      prepared.checked = true;
      return;
    }
    PQclear(result);
    throw schema_mismatch(
        "polystore: the server's columns are not those that the program was compiled for:" + differences,
        {.statement = statement.text});
  }

  PGconn* connection_;
  sql::statement_cache<detail::prepared_statement> prepared_;
  scratch scratch_;
};

}  // namespace polystore::inline v0::postgres
