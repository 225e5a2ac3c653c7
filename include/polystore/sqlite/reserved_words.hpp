// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

namespace polystore::inline v0::sqlite {

/// The keywords of SQLite that are no names of columns and tables without quotes, in one place or another. Sorted.
// clang-format off
inline constexpr std::string_view reserved_words[] = {
    "add", "all", "alter", "and", "as", "autoincrement", "between", "case", "cast", "check", "collate", "commit",
    "constraint", "create", "cross", "current_date", "current_time", "current_timestamp", "default", "deferrable",
    "delete", "distinct", "drop", "else", "escape", "except", "exists", "false", "foreign", "from", "full", "group",
    "having", "if", "in", "index", "indexed", "inner", "insert", "intersect", "into", "is", "isnull", "join",
    "left", "limit", "natural", "not", "nothing", "notnull", "null", "on", "or", "order", "outer", "primary",
    "raise", "references", "returning", "right", "select", "set", "table", "then", "to", "transaction", "true",
    "union", "unique", "update", "using", "values", "when", "where",
};
// clang-format on

}  // namespace polystore::inline v0::sqlite
