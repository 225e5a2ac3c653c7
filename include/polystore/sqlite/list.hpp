// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/packed_list.hpp>

#include <sqlite3.h>

#include <new>

// The table-valued function polystore_list(?1): the elements of a list bound by `parameters::put_list`.
// Unlike json_each it gives each value exactly as the codec stores it: a uuid as its BLOB, a double to the
// last bit, text with a NUL.
namespace polystore::inline v0::sqlite {

namespace detail {

struct list_cursor : sqlite3_vtab_cursor {
  const packed_list* list = nullptr;
  std::size_t next = 0;
  sqlite3_int64 read = 0;
  packed_value value{};
  bool at_end = true;

  void advance() {
    at_end = !list || next >= list->data.size();
    if (at_end) return;
    value = take_packed(*list, next);
    ++read;
  }
};

struct list_table {
  static int connect(sqlite3* connection, void*, int, const char* const*, sqlite3_vtab** out, char**) {
    const int code = sqlite3_declare_vtab(connection, "CREATE TABLE list(value, source HIDDEN)");
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
      if (constraint.iColumn != 1 || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
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
    delete static_cast<list_cursor*>(cursor);
    return SQLITE_OK;
  }
  static int filter(sqlite3_vtab_cursor* cursor, int, const char*, int count, sqlite3_value** values) {
    auto& own = *static_cast<list_cursor*>(cursor);
    own.list =
        count == 1 ? static_cast<const packed_list*>(sqlite3_value_pointer(values[0], packed_list_type)) : nullptr;
    own.next = 0;
    own.read = 0;
    if (!own.list) {
      cursor->pVtab->zErrMsg = sqlite3_mprintf("polystore_list takes a bound list");
      return SQLITE_ERROR;
    }
    own.advance();
    return SQLITE_OK;
  }
  static int next(sqlite3_vtab_cursor* cursor) {
    static_cast<list_cursor*>(cursor)->advance();
    return SQLITE_OK;
  }
  static int at_end(sqlite3_vtab_cursor* cursor) { return static_cast<list_cursor*>(cursor)->at_end; }
  static int column(sqlite3_vtab_cursor* cursor, sqlite3_context* out, int index) {
    const packed_value& value = static_cast<list_cursor*>(cursor)->value;
    if (index != 0) return SQLITE_OK;
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
  return sqlite3_create_module_v2(connection, "polystore_list", &list_module, nullptr, nullptr);
}

}  // namespace detail

}  // namespace polystore::inline v0::sqlite
