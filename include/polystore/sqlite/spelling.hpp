// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/aggregates.hpp>
#include <polystore/expr/functions.hpp>
#include <polystore/sql/spelling.hpp>

namespace polystore::inline v0 {

namespace sqlite {
struct dialect;
}  // namespace sqlite

// What SQLite writes in its own way. Functions called polystore_... are the connection's.
template <>
inline constexpr std::string_view sql::spelling<sqlite::dialect, operators::in_list> =
    "{4} IN (SELECT value FROM polystore_list({}))";

template <>
inline constexpr std::string_view sql::spelling<sqlite::dialect, operators::every> = "min({})";
template <>
inline constexpr std::string_view sql::spelling<sqlite::dialect, operators::any> = "max({})";
template <>
inline constexpr std::string_view sql::spelling<sqlite::dialect, operators::joined_text> = "group_concat({}, {})";

}  // namespace polystore::inline v0
