// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/postgres/prepared_statement.hpp>
#include <polystore/relational/statement.hpp>

#include <libpq-fe.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// How a server would find the rows of a statement whatever the values of its parameters are.
namespace polystore::inline v0::postgres {

/// A result of libpq's that is given back.
using owned_result = std::unique_ptr<PGresult, decltype(&PQclear)>;

namespace detail {
[[noreturn]] inline void throw_refusal(const PGresult* answer, std::string_view asked) {
  const char* const words = PQresultErrorField(answer, PG_DIAG_MESSAGE_PRIMARY);
  throw statement_error(words ? words : "polystore: the server gives no answer", {.statement = asked});
}
/// Asks a server something, of a name that is its only parameter, if there is one; throws statement_error with the
/// server's words, and what was asked.
inline owned_result ask(PGconn* server, const std::string& sql, const char* name = nullptr) {
  owned_result answer(
      name ? PQexecParams(server, sql.c_str(), 1, nullptr, &name, nullptr, nullptr, 0) : PQexec(server, sql.c_str()),
      &PQclear);
  const ExecStatusType status = PQresultStatus(answer.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) throw_refusal(answer.get(), sql);
  return answer;
}
/// The first column of an answer.
inline std::vector<std::string> first_column(const owned_result& answer) {
  std::vector<std::string> lines;
  for (int i = 0; i < PQntuples(answer.get()); ++i) lines.emplace_back(PQgetvalue(answer.get(), i, 0));
  return lines;
}
}  // namespace detail

/// A statement that a server has prepared under a name of its own, and forgets with the object.
class tried_statement {
 public:
  /// Throws statement_error where the server refuses it.
  tried_statement(PGconn* server, const relational::statement& statement) : server_(server), statement_(statement) {
    const std::vector<Oid> types = detail::parameter_types(statement);
    const owned_result made(PQprepare(server, name, std::string(statement.text).c_str(), static_cast<int>(types.size()),
                                      types.empty() ? nullptr : types.data()),
                            &PQclear);
    if (PQresultStatus(made.get()) != PGRES_COMMAND_OK) detail::throw_refusal(made.get(), statement.text);
  }
  tried_statement(const tried_statement&) = delete;
  tried_statement& operator=(const tried_statement&) = delete;
  ~tried_statement() { PQclear(PQexec(server_, "DEALLOCATE polystore_tried")); }

  /// The plan for any values, in the words of EXPLAIN with some options: `(FORMAT json)`.
  std::string plan(std::string_view options = {}) const {
    std::string values;
    for (std::size_t i = 0; i < statement_.parameters; ++i) values += i > 0 ? ", NULL" : "(NULL";
    if (statement_.parameters > 0) values += ')';
    std::string asked = "EXPLAIN ";
    std::string lines;
    ((asked += options) += " EXECUTE polystore_tried") += values;
    for (const std::string& each : detail::first_column(detail::ask(server_, asked))) (lines += each) += '\n';
    return lines;
  }
  /// What the server says of its parameters and columns.
  owned_result described() const { return {PQdescribePrepared(server_, name), &PQclear}; }

 private:
  static constexpr const char* name = "polystore_tried";
  PGconn* server_;
  const relational::statement& statement_;
};

}  // namespace polystore::inline v0::postgres
