// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>

#include <time.h>

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::relational {

/// What a statement hook is told: never a value.
struct statement_event {
  std::string_view statement;  // its text, a constant: the same address for the same statement; or a script's text
  std::int64_t nanoseconds;    // until the store had answered
  std::int64_t rows;           // changed, or read where the store has read them all
  const error* failure;        // null when it succeeded
};

/// The hook of a connection that nobody watches: costs nothing. Another policy is a class with
/// `void operator()(const ps::relational::statement_event&)`, given as `ps::postgres::basic_connection<hook>`.
struct no_hook {};

namespace detail {
inline std::int64_t steady_nanoseconds() noexcept {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}
}  // namespace detail

/// Runs a statement and tells the hook how it went.
template <class Hook, class Run>
auto observe(Hook& hook, std::string_view statement, Run run) {
  if constexpr (std::is_same_v<Hook, no_hook>) {
    return run();
  } else {
    const std::int64_t start = detail::steady_nanoseconds();
    try {
      auto rows = run();
      hook(statement_event{statement, detail::steady_nanoseconds() - start, rows.affected(), nullptr});
      return rows;
    } catch (const error& failure) {
      hook(statement_event{statement, detail::steady_nanoseconds() - start, 0, &failure});
      throw;
    }
  }
}

/// Runs what gives no rows, such as BEGIN or a script, and tells the hook how it went.
template <class Hook, class Run>
void watch(Hook& hook, std::string_view statement, Run run) {
  struct nothing {
    std::int64_t affected() const { return 0; }
  };
  observe(hook, statement, [&] {
    run();
    return nothing{};
  });
}

}  // namespace polystore::inline v0::relational
