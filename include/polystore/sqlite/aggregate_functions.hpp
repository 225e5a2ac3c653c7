// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/number_functions.hpp>
#include <polystore/sqlite/scalar_function.hpp>
#include <polystore/sqlite/time_functions.hpp>

#include <sqlite3.h>

#include <cstdint>
#include <cstring>
#include <new>
#include <string_view>
#include <type_traits>

// Sums of what SQLite keeps as text.
namespace polystore::inline v0::sqlite::detail {

struct sum_of_numbers {
  using value = decimal;
  static value read(const arguments& of) { return read_decimal(of, 0); }
  static value add(value a, value b) { return a + b; }
  static value take(value a, value b) { return a - b; }
};
struct sum_of_spans {
  using value = interval;
  static value read(const arguments& of) { return read_interval(of.text(0)); }
  static value add(const value& a, const value& b) { return sum_of_intervals<1>(a, b); }
  static value take(const value& a, const value& b) { return sum_of_intervals<-1>(a, b); }
};

/// What a sum has come to, in memory that SQLite has filled with zeros and aligned for 64 bits alone.
template <class Sum>
struct running_sum {
  using total_type = typename Sum::value;
  static_assert(std::is_trivially_copyable_v<total_type>);

  std::int64_t count;
  char bytes[sizeof(total_type)];

  static void step(sqlite3_context* out, int count, sqlite3_value** values) noexcept { move(out, count, values, 1); }
  static void inverse(sqlite3_context* out, int count, sqlite3_value** values) noexcept {
    move(out, count, values, -1);
  }
  static void value(sqlite3_context* out) noexcept {
    run_safely(out, [&] {
      const running_sum& running = of(out);
      if (running.count > 0) arguments(out, 0, nullptr).give(std::string_view(to_string(running.total())));
    });
  }

 private:
  static running_sum& of(sqlite3_context* out) {
    auto* const running = static_cast<running_sum*>(sqlite3_aggregate_context(out, sizeof(running_sum)));
    if (!running) throw std::bad_alloc();
    return *running;
  }
  total_type total() const {
    total_type read{};
    if (count > 0) std::memcpy(&read, bytes, sizeof read);
    return read;
  }
  static void move(sqlite3_context* out, int count, sqlite3_value** values, int by) noexcept {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
    run_safely(out, [&] {
      running_sum& running = of(out);
      const total_type moved = Sum::read(arguments(out, count, values));
      const total_type sum = by > 0 ? Sum::add(running.total(), moved) : Sum::take(running.total(), moved);
      std::memcpy(running.bytes, &sum, sizeof sum);
      running.count += by;
    });
  }
};

template <class Sum>
void add_sum(function_registry& to, const char* name) {
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  using running = running_sum<Sum>;
  if (to.code != SQLITE_OK) return;
  to.code = sqlite3_create_window_function(to.connection, name, 1, flags, nullptr, &running::step, &running::value,
                                           &running::value, &running::inverse, nullptr);
}
inline void add_aggregate_functions(function_registry& to) {
  add_sum<sum_of_numbers>(to, "polystore_sum");
  add_sum<sum_of_spans>(to, "polystore_sum_interval");
}

}  // namespace polystore::inline v0::sqlite::detail
