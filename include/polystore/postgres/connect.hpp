// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>
#include <polystore/postgres/error.hpp>
#include <polystore/postgres/options.hpp>

#include <libpq-fe.h>

#include <string>
#include <string_view>

namespace polystore::inline v0::postgres::detail {

/// Whether libpq's words may quote a password: it quotes a malformed string, and where a password holds a `/` or an
/// `@` that is not escaped, a piece of it stands as port, host or database.
inline bool may_quote_password(const std::string& url) {
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

[[noreturn]] inline void refuse_connection(PGconn* connection, const options& given) {
  const std::string message =
      may_quote_password(given.url)
          ? "polystore: can't connect to PostgreSQL, for the connection string is malformed; in a URI "
            "write %40 and %2F for an @ and a / in the password"
          : std::string("polystore: can't connect to PostgreSQL: ") +
                readable(connection ? PQerrorMessage(connection) : "out of memory");
  PQfinish(connection);
  throw connection_lost(message, {.code = "08001"});
}

/// Opens a connection that speaks UTF-8 and standard strings, whatever the environment says.
inline PGconn* open(const options& given) {
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
  add("connect_timeout", default_timeout);  // later keywords win: first, so that the url can say otherwise
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
  // libpq expands the first dbname, and the url alone is one to expand.
  PGconn* const connection = PQconnectdbParams(keywords, values, given.url.empty() ? 0 : 1);
  if (PQstatus(connection) != CONNECTION_OK) refuse_connection(connection, given);
  const char* const strings = PQparameterStatus(connection, "standard_conforming_strings");
  if (!strings || std::string_view(strings) != "on")
    PQclear(PQexec(connection, "SET standard_conforming_strings = on"));
  return connection;
}

}  // namespace polystore::inline v0::postgres::detail
