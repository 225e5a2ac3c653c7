// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <sqlite3.h>

#include <cstddef>
#include <string_view>

#include <polystore/core/decimal.hpp>

namespace polystore::inline v0::sqlite {

/// The collation that puts decimals, stored as text, in the order of their values: 9.5 before 10, 1.50 equal
/// to 1.5.
inline constexpr const char* decimal_collation = "polystore_decimal";

namespace detail {

/// Below, equal or above; what is no decimal comes last, by its bytes.
inline int compare_decimals(std::string_view a, std::string_view b) noexcept {
  if (a == b) return 0;
  const std::optional<decimal> x = decimal::parse(a), y = decimal::parse(b);
  if (x && y) return (*x > *y) - (*x < *y);
  if (x || y) return x ? -1 : 1;
  return a < b ? -1 : 1;
}

inline int register_decimal_order(sqlite3* connection) {
  const auto compare = [](void*, int a_size, const void* a, int b_size, const void* b) {
    return compare_decimals({static_cast<const char*>(a), static_cast<std::size_t>(a_size)},
                            {static_cast<const char*>(b), static_cast<std::size_t>(b_size)});
  };
  return sqlite3_create_collation_v2(connection, decimal_collation, SQLITE_UTF8, nullptr, compare, nullptr);
}

}  // namespace detail

}  // namespace polystore::inline v0::sqlite
