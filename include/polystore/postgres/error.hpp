// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/detail/utf8.hpp>
#include <polystore/core/error.hpp>

#include <libpq-fe.h>

#include <string>
#include <string_view>

namespace polystore::inline v0::postgres {

namespace detail {

/// What an SQLSTATE means in words that hold no value: the condition's name in the appendix of PostgreSQL's manual.
inline std::string_view condition_of(std::string_view code) {
  struct condition {
    std::string_view code, meaning;
  };
  static constexpr condition conditions[] = {
      {"23505", "unique violation"},
      {"23503", "foreign key violation"},
      {"23514", "check violation"},
      {"23502", "not-null violation"},
      {"23P01", "exclusion violation"},
      {"22001", "a text is too long for its column"},
      {"22003", "a number is out of range"},
      {"22008", "a date or time is out of range"},
      {"22P02", "a value is not of its type"},
      {"22P03", "a value is not in its binary format"},
      {"22P05", "a character can't be stored in this encoding"},
      {"22021", "a text is not valid in this encoding"},
      {"2200H", "a sequence has reached its maximum"},
      {"40001", "serialization failure"},
      {"40P01", "deadlock detected"},
      {"57014", "the statement was cancelled"},
      {"55P03", "a lock was not available"},
      {"25006", "the transaction is read only"},
  };
  for (const condition& each : conditions) {
    if (each.code == code) return each.meaning;
  }
  return {};
}

/// Server messages of these classes name objects and never quote a row's values.
inline bool message_is_safe(std::string_view code) {
  static constexpr std::string_view classes[] = {"08", "0A", "25", "26", "28", "3D", "3F",
                                                 "42", "53", "54", "57", "58", "XX"};
  for (const std::string_view each : classes) {
    if (code.starts_with(each)) return true;
  }
  return false;
}

[[noreturn, gnu::cold]] inline void throw_for(std::string_view code, const std::string& message, const failure& known) {
  const std::string_view kind = code.substr(0, 2);
  if (code == "23505" || code == "23P01") throw unique_violation(message, known);
  if (code == "23503") throw foreign_key_violation(message, known);
  if (code == "23514") throw check_violation(message, known);
  if (code == "23502") throw not_null_violation(message, known);
  if (kind == "23") throw constraint_violation(message, known);
  if (code == "40P01") throw deadlock(message, known);
  if (kind == "40") throw serialization_failure(message, known);
  if (code == "57014" || code == "55P03") throw timeout(message, known);
  if (code == "42501" || kind == "28" || code == "25006") throw access_denied(message, known);
  if (kind == "22") throw invalid_value(message, known);
  if (kind == "08" || kind == "57") throw connection_lost(message, known);
  if (kind == "53") throw out_of_resources(message, known);
  throw statement_error(message, known);
}

/// A server's words, not too many, on one line, in UTF-8 and without what a terminal would obey.
inline std::string readable(std::string_view said) {
  constexpr std::size_t limit = 1000;
  while (said.ends_with('\n')) said.remove_suffix(1);
  std::string out;
  while (!said.empty() && out.size() < limit) {
    const std::size_t size = polystore::detail::utf8_sequence(said);
    const auto first = static_cast<unsigned char>(said[0]);
    const bool is_space = first == '\n' || first == '\t' || first == '\r';
    const bool is_control = (first < ' ' && !is_space) || first == 0x7f ||
                            (first == 0xc2 && size == 2 && static_cast<unsigned char>(said[1]) < 0xa0);
    if (size == 0 || is_control) {
      out += '?';
    } else if (is_space) {
      out += ' ';
    } else {
      out += said.substr(0, size);
    }
    said.remove_prefix(size ? size : 1);
  }
  if (!said.empty()) out += "...";
  return out;
}

/// Throws what a result that failed says, without the values that the server's words may quote.
[[noreturn]] inline void throw_result(const PGresult* result, const PGconn* connection, std::string_view statement) {
  const auto field = [result](int which) -> std::string {
    const char* found = result ? PQresultErrorField(result, which) : nullptr;
    return readable(found ? found : "");
  };
  failure known{field(PG_DIAG_SQLSTATE), field(PG_DIAG_CONSTRAINT_NAME), field(PG_DIAG_TABLE_NAME),
                field(PG_DIAG_COLUMN_NAME), statement};
  if (known.code.empty()) {
    if (PQstatus(connection) == CONNECTION_BAD) {
      known.code = "08006";
      throw connection_lost("polystore: the connection to PostgreSQL is gone; what was under way was not acknowledged",
                            known);
    }
    throw statement_error(joined({"polystore: libpq: ", readable(PQerrorMessage(connection))}), known);
  }
  std::string message = joined({"polystore: PostgreSQL ", known.code, ": "});
  const bool raised_by_function = field(PG_DIAG_SOURCE_FUNCTION) == "exec_stmt_raise";  // any words, of any class
  if (message_is_safe(known.code) && !raised_by_function) {
    message += field(PG_DIAG_MESSAGE_PRIMARY);
  } else if (const std::string_view meaning = condition_of(known.code); !meaning.empty()) {
    message += meaning;
  } else {
    message += "the statement was refused";
  }
  if (!known.constraint.empty()) (message += " of constraint ") += known.constraint;
  if (!known.table.empty()) (message += " in table ") += known.table;
  if (!known.column.empty()) (message += ", column ") += known.column;
  throw_for(known.code, message, known);
}

}  // namespace detail

}  // namespace polystore::inline v0::postgres
