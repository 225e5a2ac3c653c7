// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/postgres/oid.hpp>
#include <polystore/relational/statement.hpp>

#include <libpq-fe.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace polystore::inline v0::postgres::detail {

/// What a session remembers of a statement that it has prepared.
struct prepared_statement {
  char name[20];         // on the server: "ps_" and 16 digits
  bool checked = false;  // whether the result's columns were found to be those expected
  int columns = 0;       // how many those were
};

/// The FNV-1a hash of a text and its parameters' types, in hexadecimal behind "ps_".
inline prepared_statement named_after(std::string_view text, const std::vector<Oid>& types) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  for (const Oid type : types) hash = (hash ^ type) * 0x100000001b3u;
  prepared_statement named{"ps_"};
  for (int digit = 0; digit < 16; ++digit) named.name[3 + digit] = "0123456789abcdef"[hash >> (60 - 4 * digit) & 15];
  named.name[19] = '\0';
  return named;
}

inline std::vector<Oid> parameter_types(const relational::statement& statement) {
  std::vector<Oid> types(statement.parameters);
  for (std::size_t i = 0; i < types.size(); ++i) {
    types[i] = statement.parameter_types[statement.parameter_columns ? statement.parameter_columns[i] : i];
  }
  return types;
}

/// The type that is expected of a column of the result.
inline Oid expected_type(const relational::statement& statement, std::size_t column) {
  return statement.column_types[statement.result_columns ? statement.result_columns[column] : column];
}

/// Whether what the server has is read where another type was expected: texts as each other, json as jsonb. A type of
/// the database's own is read as text only where the server counts it among texts, which is to be asked.
inline bool reads_as(Oid expected, Oid actual) {
  const auto is_text = [](Oid type) {
    return type == oid::text || type == oid::varchar || type == oid::bpchar || type == oid::name;
  };
  const auto is_text_array = [](Oid type) {
    return type == oid::text_array || type == oid::varchar_array || type == oid::bpchar_array ||
           type == oid::name_array;
  };
  if (expected == actual) return true;
  if (expected == 0) return actual >= oid::first_of_database;  // such as an enumeration
  if (is_text(expected)) return is_text(actual);
  if (expected == oid::text_array) return is_text_array(actual) || actual >= oid::first_of_database;
  return (expected == oid::jsonb && actual == oid::json) || (expected == oid::jsonb_array && actual == oid::json_array);
}

}  // namespace polystore::inline v0::postgres::detail
