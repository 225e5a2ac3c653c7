// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/scalar_function.hpp>
#include <polystore/sqlite/text_order.hpp>

#include <cstring>
#include <string_view>

// greatest and least, which pass nulls over; SQLite's own max and min yield null for one.
namespace polystore::inline v0::sqlite::detail {

inline std::string_view bytes_of_value(sqlite3_value* value) {
  const auto* const data = static_cast<const char*>(sqlite3_value_blob(value));
  return {data ? data : "", static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// Values as SQLite orders those of one type.
struct plain_order {
  static int compare(sqlite3_value* a, sqlite3_value* b) {
    const int kind = sqlite3_value_type(a);
    if (kind == SQLITE_INTEGER && sqlite3_value_type(b) == SQLITE_INTEGER) {
      const auto x = sqlite3_value_int64(a), y = sqlite3_value_int64(b);
      return (x > y) - (x < y);
    }
    if (kind == SQLITE_INTEGER || kind == SQLITE_FLOAT) {
      const double x = sqlite3_value_double(a), y = sqlite3_value_double(b);
      return (x > y) - (x < y);
    }
    return bytes_of_value(a).compare(bytes_of_value(b));
  }
};
/// Texts in the order of what they spell.
template <class Order>
struct spelt_order {
  static int compare(sqlite3_value* a, sqlite3_value* b) {
    const auto text = [](sqlite3_value* value) {
      const auto* const data = reinterpret_cast<const char*>(sqlite3_value_text(value));
      return std::string_view(data ? data : "", static_cast<std::size_t>(sqlite3_value_bytes(value)));
    };
    return compare_texts<Order>(text(a), text(b));
  }
};

template <class Order, int Sign>
void choose_value(sqlite3_context* out, int count, sqlite3_value** values) {
  sqlite3_value* chosen = nullptr;
  for (int i = 0; i < count; ++i) {
    if (sqlite3_value_type(values[i]) == SQLITE_NULL) continue;
    if (!chosen || Order::compare(values[i], chosen) * Sign > 0) chosen = values[i];
  }
  if (chosen) sqlite3_result_value(out, chosen);
}

/// True for 1; how many rows have one key.
inline void take_once(const arguments& of) {
  if (of.integer(0) > 1) {
    refuse_argument("polystore: two of these rows have the same key, so that one would overwrite the other");
  }
  of.give(true);
}

inline void add_choice_functions(function_registry& to) {
  to.add<take_once>("polystore_once", 1);
  to.add_called("polystore_greatest", -1, &choose_value<plain_order, 1>);
  to.add_called("polystore_least", -1, &choose_value<plain_order, -1>);
  to.add_called("polystore_greatest_decimal", -1, &choose_value<spelt_order<decimal_order>, 1>);
  to.add_called("polystore_least_decimal", -1, &choose_value<spelt_order<decimal_order>, -1>);
  to.add_called("polystore_greatest_interval", -1, &choose_value<spelt_order<interval_order>, 1>);
  to.add_called("polystore_least_interval", -1, &choose_value<spelt_order<interval_order>, -1>);
}

}  // namespace polystore::inline v0::sqlite::detail
