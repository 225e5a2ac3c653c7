// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <new>
#include <string_view>

// Functions of C++ in the connection's SQL. What they say when they fail holds no value.
namespace polystore::inline v0::sqlite::detail {

/// What a function is given, counted from 0, and where its result goes; nothing given is null.
class arguments {
 public:
  arguments(sqlite3_context* out, int count, sqlite3_value** values) : out_(out), count_(count), values_(values) {}

  int count() const { return count_; }
  int storage_class(int index) const { return sqlite3_value_type(values_[index]); }
  std::int64_t integer(int index) const { return sqlite3_value_int64(values_[index]); }
  double real(int index) const { return sqlite3_value_double(values_[index]); }
  std::string_view text(int index) const {
    const auto* const data = reinterpret_cast<const char*>(sqlite3_value_text(values_[index]));
    if (!data) throw std::bad_alloc();
    return {data, static_cast<std::size_t>(sqlite3_value_bytes(values_[index]))};
  }

  void give(bool value) const { sqlite3_result_int(out_, value); }
  void give(std::int64_t value) const { sqlite3_result_int64(out_, value); }
  void give(double value) const { sqlite3_result_double(out_, value); }
  void give(std::string_view value) const {
    sqlite3_result_text64(out_, value.data() ? value.data() : "", value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  void give_argument(int index) const { sqlite3_result_value(out_, values_[index]); }

 private:
  sqlite3_context* out_;
  int count_;
  sqlite3_value** values_;
};

/// Throws what PostgreSQL calls a data exception: a division by zero, a text that is no number, a result out of range.
[[noreturn]] inline void refuse_argument(const char* reason) { throw invalid_value(reason); }

inline void fail(sqlite3_context* out, int code, const char* message) {
  sqlite3_result_error(out, message, -1);
  sqlite3_result_error_code(out, code);
}

/// Does what may throw, and tells SQLite when it does.
template <class Action>
void run_safely(sqlite3_context* out, const Action& action) noexcept {
  try {
    action();
  } catch (const invalid_value& failure) {
    fail(out, SQLITE_MISMATCH, failure.what());
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(out);
  } catch (const std::exception&) {
    sqlite3_result_error_code(out, SQLITE_ERROR);
  }
}

template <auto Function>
void call_strictly(sqlite3_context* out, int count, sqlite3_value** values) noexcept {
  for (int i = 0; i < count; ++i) {
    if (sqlite3_value_type(values[i]) == SQLITE_NULL) return;  // the result is null, too
  }
  run_safely(out, [&] { Function(arguments(out, count, values)); });
}

/// Makes functions known to a connection until one fails, and remembers that.
struct function_registry {
  sqlite3* connection;
  int code = SQLITE_OK;

  using called = void (*)(sqlite3_context*, int, sqlite3_value**);
  void add_called(const char* name, int count, called function) {
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;  // may stand in a schema
    if (code != SQLITE_OK) return;
    code = sqlite3_create_function_v2(connection, name, count, flags, nullptr, function, nullptr, nullptr, nullptr);
  }
  /// One that yields null for a null; -1 arguments are any number.
  template <auto Function>
  void add(const char* name, int count) {
    add_called(name, count, &call_strictly<Function>);
  }
};

}  // namespace polystore::inline v0::sqlite::detail
