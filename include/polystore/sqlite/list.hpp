// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/sqlite/packed_list.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <new>

// The table-valued function polystore_list(?1): the elements of a list bound by `parameters::put_list`. Several lists side
// by side, as value, value2, ..., are polystore_list(polystore_lists(?1, ?2)): of more than 16 arguments of its own SQLite
// would look whether they are equal to something. Unlike json_each it gives each value exactly as the codec stores it: a
// uuid as its BLOB, a double to the last bit, text with a NUL.
namespace polystore::inline v0::sqlite {

namespace detail {

/// As many lists as a type has columns at most.
inline constexpr int most_lists = 128;

constexpr void write_list_table(text& out) {
  out += "CREATE TABLE list(value";
  for (int i = 2; i <= most_lists; ++i) (out += ", value").number(i);
  out += ", source HIDDEN)";
}
inline constexpr const auto& list_table_text = frozen<write_list_table>;

/// Lists side by side, which the statement's parameters own.
struct joined_lists {
  const packed_list* lists[most_lists];
  int count = 0;
};
inline constexpr const char* joined_lists_type = "polystore_lists";

/// The function that puts lists side by side.
inline void join_lists(sqlite3_context* out, int count, sqlite3_value** values) {
  auto* const joined = count <= most_lists ? new (std::nothrow) joined_lists : nullptr;
  if (!joined) return sqlite3_result_error_nomem(out);
  for (; joined->count < count; ++joined->count) {
    joined->lists[joined->count] =
        static_cast<const packed_list*>(sqlite3_value_pointer(values[joined->count], packed_list_type));
    if (joined->lists[joined->count]) continue;
    delete joined;
    return sqlite3_result_error(out, "polystore_lists takes bound lists", -1);
  }
  sqlite3_result_pointer(out, joined, joined_lists_type, [](void* held) { delete static_cast<joined_lists*>(held); });
}

/// Where the reading of one list is.
struct read_list {
  const packed_list* list = nullptr;
  std::size_t next = 0;
  packed_value value{};

  bool advance() {
    const bool has_more = next < list->data.size();
    value = has_more ? take_packed(*list, next) : packed_value{};
    return has_more;
  }
};

struct list_cursor : sqlite3_vtab_cursor {
  read_list* lists = nullptr;
  int count = 0;
  sqlite3_int64 read = 0;
  bool at_end = true;

  /// Begins with some lists, whether one or several; SQLITE_ERROR where this is neither.
  int begin(sqlite3_value* source) {
    const auto* const joined = static_cast<const joined_lists*>(sqlite3_value_pointer(source, joined_lists_type));
    const auto* const one = static_cast<const packed_list*>(sqlite3_value_pointer(source, packed_list_type));
    if (!joined && !one) return SQLITE_ERROR;
    const int size = joined ? joined->count : 1;
    delete[] lists;
    count = 0;
    lists = new (std::nothrow) read_list[static_cast<std::size_t>(size)];
    if (!lists) return SQLITE_NOMEM;
    for (; count < size; ++count) lists[count].list = joined ? joined->lists[count] : one;
    read = 0;
    advance();
    return SQLITE_OK;
  }
  void advance() {
    at_end = true;
    for (int i = 0; i < count; ++i) {
      if (lists[i].advance()) at_end = false;
    }
    ++read;
  }
};

struct list_table {
  static int connect(sqlite3* connection, void*, int, const char* const*, sqlite3_vtab** out, char**) {
    const int code = sqlite3_declare_vtab(connection, list_table_text.characters);
    if (code != SQLITE_OK) return code;
    sqlite3_vtab_config(connection, SQLITE_VTAB_DIRECTONLY);
    *out = new (std::nothrow) sqlite3_vtab{};
    return *out ? SQLITE_OK : SQLITE_NOMEM;
  }
  static int disconnect(sqlite3_vtab* table) {
    delete table;
    return SQLITE_OK;
  }
  static int best_index(sqlite3_vtab*, sqlite3_index_info* plan) {
    for (int i = 0; i < plan->nConstraint; ++i) {
      const auto& constraint = plan->aConstraint[i];
      if (constraint.iColumn != most_lists || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
      if (!constraint.usable) return SQLITE_CONSTRAINT;
      plan->aConstraintUsage[i].argvIndex = 1;
      plan->aConstraintUsage[i].omit = 1;
      plan->estimatedCost = 1;
      plan->estimatedRows = 25;
      return SQLITE_OK;
    }
    plan->estimatedCost = 1e9;
    return SQLITE_OK;
  }
  static int open(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
    *out = new (std::nothrow) list_cursor{};
    return *out ? SQLITE_OK : SQLITE_NOMEM;
  }
  static int close(sqlite3_vtab_cursor* cursor) {
    delete[] static_cast<list_cursor*>(cursor)->lists;
    delete static_cast<list_cursor*>(cursor);
    return SQLITE_OK;
  }
  static int filter(sqlite3_vtab_cursor* cursor, int, const char*, int count, sqlite3_value** values) {
    const int code = count == 1 ? static_cast<list_cursor*>(cursor)->begin(values[0]) : SQLITE_ERROR;
    if (code == SQLITE_ERROR) cursor->pVtab->zErrMsg = sqlite3_mprintf("polystore_list takes a bound list");
    return code;
  }
  static int next(sqlite3_vtab_cursor* cursor) {
    static_cast<list_cursor*>(cursor)->advance();
    return SQLITE_OK;
  }
  static int at_end(sqlite3_vtab_cursor* cursor) { return static_cast<list_cursor*>(cursor)->at_end; }
  static int column(sqlite3_vtab_cursor* cursor, sqlite3_context* out, int index) {
    const auto& own = *static_cast<list_cursor*>(cursor);
    if (index >= own.count) return SQLITE_OK;
    const packed_value& value = own.lists[index].value;
    switch (value.storage_class) {
      case SQLITE_INTEGER: sqlite3_result_int64(out, value.integer); break;
      case SQLITE_FLOAT: sqlite3_result_double(out, value.real); break;
      case SQLITE_TEXT:
        sqlite3_result_text64(out, value.bytes.data(), value.bytes.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        break;
      case SQLITE_BLOB: sqlite3_result_blob64(out, value.bytes.data(), value.bytes.size(), SQLITE_TRANSIENT); break;
      default: break;
    }
    return SQLITE_OK;
  }
  static int row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* out) {
    *out = static_cast<list_cursor*>(cursor)->read;
    return SQLITE_OK;
  }
};

inline constexpr sqlite3_module list_module = [] {
  sqlite3_module module{};
  module.xConnect = &list_table::connect;
  module.xBestIndex = &list_table::best_index;
  module.xDisconnect = &list_table::disconnect;
  module.xOpen = &list_table::open;
  module.xClose = &list_table::close;
  module.xFilter = &list_table::filter;
  module.xNext = &list_table::next;
  module.xEof = &list_table::at_end;
  module.xColumn = &list_table::column;
  module.xRowid = &list_table::row_id;
  return module;
}();

inline int register_list(sqlite3* connection) {
  const int code = sqlite3_create_function_v2(connection, "polystore_lists", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                              nullptr, &join_lists, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return code;
  return sqlite3_create_module_v2(connection, "polystore_list", &list_module, nullptr, nullptr);
}

}  // namespace detail

}  // namespace polystore::inline v0::sqlite
