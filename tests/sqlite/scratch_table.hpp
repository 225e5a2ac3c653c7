// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/codec_array.hpp>
#include <polystore/sqlite/connection.hpp>

#include <string>
#include <string_view>

namespace polystore_tests {

namespace ps = polystore;

/// Runs a statement with some parameters; the rows are still to be read.
template <class... Values>
ps::sqlite::rows run(ps::sqlite::connection& connection, std::string_view constant, const Values&... values) {
  typename ps::sqlite::connection::call<sizeof...(Values)> call(connection, {.text = constant});
  std::size_t index = 0;
  (call.values().put(index++, values), ...);
  return call.execute();
}

/// The first column of the first row.
template <class Value, class... Values>
Value one(ps::sqlite::connection& connection, std::string_view constant, const Values&... values) {
  auto rows = run(connection, constant, values...);
  Value value{};
  if (rows.next()) rows.current().get(0, value);
  return value;
}

/// A table of one column in a database of its own.
struct scratch_table {
  ps::sqlite::connection connection = ps::sqlite::connection::memory();

  explicit scratch_table(const std::string& type) {
    connection.execute_script("CREATE TABLE scratch (value " + type + ") STRICT;");
  }
  template <class Value>
  void put(const Value& value) {
    (void)run(connection, "DELETE FROM scratch");
    (void)run(connection, "INSERT INTO scratch VALUES (?1)", value);
  }
  template <class Value>
  Value get() {
    return one<Value>(connection, "SELECT value FROM scratch");
  }
  /// What is read after it was stored.
  template <class Value>
  Value round_trip(const Value& value) {
    put(value);
    return get<Value>();
  }
};

/// Where no type is needed: what SQL says, read as a value.
template <class Value>
Value read_as(std::string_view constant) {
  auto connection = ps::sqlite::connection::memory();
  return one<Value>(connection, constant);
}

}  // namespace polystore_tests
