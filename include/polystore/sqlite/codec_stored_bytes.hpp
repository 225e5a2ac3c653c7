// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/stored_bytes.hpp>
#include <polystore/sqlite/codec.hpp>

#include <sqlite3.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace polystore::inline v0::sqlite {

/// Any storage class: its number, then eight bytes of a number, the highest first, or a text's or BLOB's own.
template <>
struct codec<stored_bytes> {
  static void encode(parameters& to, std::size_t index, const stored_bytes& value) {
    const std::string_view content = value.content;
    const int storage_class = content.empty() ? SQLITE_NULL : content.front();
    const bool is_number = storage_class == SQLITE_INTEGER || storage_class == SQLITE_FLOAT;
    if (is_number ? content.size() != 9 : storage_class != SQLITE_TEXT && storage_class != SQLITE_BLOB) {
      to.refuse(index, "stored_bytes", "was not read from an SQLite database");
    }
    if (storage_class == SQLITE_INTEGER) return to.put_integer(index, static_cast<std::int64_t>(read_word(content)));
    if (storage_class == SQLITE_FLOAT) return to.put_real(index, std::bit_cast<double>(read_word(content)));
    if (storage_class == SQLITE_TEXT) return to.put_text(index, content.substr(1));
    to.put_blob(index, content.substr(1));
  }
  static bool decode(cell from, stored_bytes& value) {
    std::int64_t whole;
    double real;
    std::string_view read;
    value.content.assign(1, static_cast<char>(from.storage_class()));
    switch (from.storage_class()) {
      case SQLITE_INTEGER:
        if (!from.read_integer(whole)) return false;
        write_word(value.content, static_cast<std::uint64_t>(whole));
        return true;
      case SQLITE_FLOAT:
        if (!from.read_real(real)) return false;
        write_word(value.content, std::bit_cast<std::uint64_t>(real));
        return true;
      case SQLITE_TEXT:
        if (!from.read_text(read)) return false;
        break;
      default:
        if (!from.read_blob(read)) return false;
    }
    value.content += read;
    return true;
  }

 private:
  static std::uint64_t read_word(std::string_view content) {
    std::uint64_t word = 0;
    for (const char each : content.substr(1)) word = word << 8 | static_cast<unsigned char>(each);
    return word;
  }
  static void write_word(std::string& content, std::uint64_t word) {
    for (int shift = 56; shift >= 0; shift -= 8) content += static_cast<char>(word >> shift & 0xff);
  }
};

}  // namespace polystore::inline v0::sqlite
