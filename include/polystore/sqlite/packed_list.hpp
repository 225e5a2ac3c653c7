// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/owned.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace polystore::inline v0::sqlite::detail {

/// The values of one list parameter, as SQLite stores them: for each its storage class and 8 bytes, which for
/// text and BLOB are the length of what follows. It reaches `polystore_list` by a pointer, so nobody else can
/// write one.
struct packed_list {
  std::string data;

  void add_null() { data += static_cast<char>(SQLITE_NULL); }
  template <class Word>
  void add(int storage_class, Word word) {
    static_assert(sizeof word == 8);
    char raw[8];
    std::memcpy(raw, &word, 8);
    data += static_cast<char>(storage_class);
    data.append(raw, 8);
  }
  void add(int storage_class, std::string_view value) {
    add(storage_class, static_cast<std::uint64_t>(value.size()));
    data += value;
  }
};
inline void free_list(packed_list* list) noexcept { delete list; }
using owned_list = owned<packed_list, &free_list>;
inline constexpr const char* packed_list_type = "polystore_list";

/// One value of such a list.
struct packed_value {
  int storage_class = SQLITE_NULL;
  std::int64_t integer = 0;
  double real = 0;
  std::string_view bytes{};
};
inline packed_value take_packed(const packed_list& list, std::size_t& at) {
  packed_value value;
  const char* from = list.data.data() + at;
  value.storage_class = *from;
  at += 1;
  if (value.storage_class == SQLITE_NULL) return value;
  at += 8;
  if (value.storage_class == SQLITE_FLOAT) {
    std::memcpy(&value.real, from + 1, 8);
    return value;
  }
  std::memcpy(&value.integer, from + 1, 8);
  if (value.storage_class == SQLITE_INTEGER) return value;
  value.bytes = {from + 9, static_cast<std::size_t>(value.integer)};
  at += value.bytes.size();
  return value;
}

}  // namespace polystore::inline v0::sqlite::detail
