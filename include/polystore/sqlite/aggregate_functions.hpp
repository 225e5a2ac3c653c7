// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/sqlite/number_functions.hpp>
#include <polystore/sqlite/scalar_function.hpp>
#include <polystore/sqlite/time_functions.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <new>
#include <string_view>
#include <type_traits>
#include <vector>

// Sums of what SQLite keeps as text, and of doubles where rows leave the sum again.
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

/// The numbers of a frame that leaves the first ones behind; what is left is added up anew, as PostgreSQL does.
struct moving_numbers {
  std::vector<double> numbers{};
  std::size_t first = 0;
  bool is_infinite = false;  // once

  void take_first() {
    ++first;
    if (first < 1024 || first * 2 < numbers.size()) return;
    numbers.erase(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(first));
    first = 0;
  }
  double sum() const {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    double sum = 0;
    for (std::size_t i = first; i < numbers.size(); ++i) sum += numbers[i];
    if (sum != sum) refuse_argument("polystore: a sum is not a number, which SQLite has none of");
    if (!is_infinite && (sum == infinity || sum == -infinity)) {
      refuse_argument("polystore: a sum is out of the range of a double");
    }
    return sum;
  }
};
/// Such a sum, or the mean.
template <bool IsMean>
struct moving_sum {
  static moving_numbers*& of(sqlite3_context* out) {
    auto* const held = static_cast<moving_numbers**>(sqlite3_aggregate_context(out, sizeof(moving_numbers*)));
    if (!held) throw std::bad_alloc();
    return *held;
  }
  static void step(sqlite3_context* out, int, sqlite3_value** values) noexcept {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
    run_safely(out, [&] {
      moving_numbers*& held = of(out);
      if (!held) held = new moving_numbers;
      const double number = sqlite3_value_double(values[0]);
      held->is_infinite = held->is_infinite || number - number != 0;
      held->numbers.push_back(number);
    });
  }
  static void inverse(sqlite3_context* out, int, sqlite3_value** values) noexcept {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
    run_safely(out, [&] { of(out)->take_first(); });
  }
  static void value(sqlite3_context* out) noexcept {
    run_safely(out, [&] {
      const moving_numbers* const held = of(out);
      const std::size_t count = held ? held->numbers.size() - held->first : 0;
      if (count == 0) return;
      arguments(out, 0, nullptr).give(IsMean ? held->sum() / static_cast<double>(count) : held->sum());
    });
  }
  static void finish(sqlite3_context* out) noexcept {
    value(out);
    auto* const held = static_cast<moving_numbers**>(sqlite3_aggregate_context(out, 0));
    if (held) delete *held;
  }
};

template <class Function>
void add_window_function(function_registry& to, const char* name, void (*finish)(sqlite3_context*)) {
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  if (to.code != SQLITE_OK) return;
  to.code = sqlite3_create_window_function(to.connection, name, 1, flags, nullptr, &Function::step, finish,
                                           &Function::value, &Function::inverse, nullptr);
}
inline void add_aggregate_functions(function_registry& to) {
  add_window_function<running_sum<sum_of_numbers>>(to, "polystore_sum", &running_sum<sum_of_numbers>::value);
  add_window_function<running_sum<sum_of_spans>>(to, "polystore_sum_interval", &running_sum<sum_of_spans>::value);
  add_window_function<moving_sum<false>>(to, "polystore_moving_sum", &moving_sum<false>::finish);
  add_window_function<moving_sum<true>>(to, "polystore_moving_avg", &moving_sum<true>::finish);
}

}  // namespace polystore::inline v0::sqlite::detail
