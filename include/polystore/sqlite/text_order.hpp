// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/decimal.hpp>
#include <polystore/core/interval.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <optional>
#include <string_view>

// Collations that put values stored as text in the order of the values.
namespace polystore::inline v0::sqlite {

namespace detail {

/// 9.5 before 10, 1.50 equal to 1.5.
struct decimal_order {
  static constexpr const char* collation = "polystore_decimal";
  static std::optional<decimal> read(std::string_view text) noexcept { return parse_decimal(text); }
};

/// As PostgreSQL compares intervals: a month counts for 30 days, a day for 24 hours.
struct interval_order {
  static constexpr const char* collation = "polystore_interval";
  static std::optional<int128> read(std::string_view text) noexcept {
    const std::optional<interval> read = parse_interval(text);
    if (!read) return std::nullopt;
    const int128 days = static_cast<int128>(read->months) * 30 + read->days;
    return days * 86'400'000'000 + read->microseconds;
  }
};

/// Below, equal or above; what can't be read comes last, by its bytes.
template <class Order>
int compare_texts(std::string_view a, std::string_view b) noexcept {
  if (a == b) return 0;
  const auto x = Order::read(a), y = Order::read(b);
  if (x && y) return (*x > *y) - (*x < *y);
  if (x || y) return x ? -1 : 1;
  return a < b ? -1 : 1;
}

template <class Order>
int register_order(sqlite3* connection) {
  const auto compare = [](void*, int a_size, const void* a, int b_size, const void* b) {
    return compare_texts<Order>({static_cast<const char*>(a), static_cast<std::size_t>(a_size)},
                                {static_cast<const char*>(b), static_cast<std::size_t>(b_size)});
  };
  return sqlite3_create_collation_v2(connection, Order::collation, SQLITE_UTF8, nullptr, compare, nullptr);
}

}  // namespace detail

}  // namespace polystore::inline v0::sqlite
