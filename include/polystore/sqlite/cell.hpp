// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <new>
#include <string_view>

namespace polystore::inline v0::sqlite {

/// One value of a row. Each reading is strict: false when the storage class is another one.
struct cell {
  sqlite3_value* value;
  bool may_be_widened = false;  // behind RETURNING, where SQLite may make REAL of integers

  /// SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB or SQLITE_NULL.
  int storage_class() const { return sqlite3_value_type(value); }

  bool read_integer(std::int64_t& out) const {
    if (may_be_widened && storage_class() == SQLITE_FLOAT) return read_widened(out);
    out = sqlite3_value_int64(value);
    return storage_class() == SQLITE_INTEGER;
  }
  /// An integer is a real number too, if a double holds it exactly.
  bool read_real(double& out) const {
    if (storage_class() == SQLITE_INTEGER) {
      const std::int64_t whole = sqlite3_value_int64(value);
      out = static_cast<double>(whole);
      return out < 9223372036854775808.0 && static_cast<std::int64_t>(out) == whole;
    }
    out = sqlite3_value_double(value);
    return storage_class() == SQLITE_FLOAT;
  }
  /// Valid until the next row.
  bool read_text(std::string_view& out) const {
    if (storage_class() != SQLITE_TEXT) return false;
    const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (!data) throw std::bad_alloc();
    out = {data, static_cast<std::size_t>(sqlite3_value_bytes(value))};
    return true;
  }
  /// Valid until the next row.
  bool read_blob(std::string_view& out) const {
    if (storage_class() != SQLITE_BLOB) return false;
    const auto* data = static_cast<const char*>(sqlite3_value_blob(value));
    const int size = sqlite3_value_bytes(value);
    if (!data && size > 0) throw std::bad_alloc();
    out = {data, static_cast<std::size_t>(size)};
    return true;
  }

 private:
  /// The one integer of which such a number was made; above 2 to the 53 there may have been several.
  bool read_widened(std::int64_t& out) const {
    const double real = sqlite3_value_double(value);
    if (!(real > -9007199254740992.0 && real < 9007199254740992.0)) return false;
    out = static_cast<std::int64_t>(real);
    return static_cast<double>(out) == real;
  }
};

}  // namespace polystore::inline v0::sqlite
