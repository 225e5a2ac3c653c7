// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/testing/statement_log.hpp>

#include <cstddef>

namespace polystore::inline v0::testing {

namespace detail {
struct log_holder {
  statement_log log;
};
}  // namespace detail

/// A connection that remembers what it is asked: `recorded<ps::sqlite::basic_connection> connection{":memory:"};`
template <template <class> class Connection>
class recorded : detail::log_holder, public Connection<recording> {
 public:
  template <class Where>
  explicit recorded(const Where& where) : Connection<recording>(where, recording{&this->detail::log_holder::log}) {}
  recorded(const recorded&) = delete;
  recorded& operator=(const recorded&) = delete;

  /// All since the beginning, or since it was cleared.
  statement_log& log() noexcept { return detail::log_holder::log; }
  /// What an action asks: `during([&] { sites.find(1); }).difference({sites.find_sql})`.
  template <class Action>
  statement_log during(Action&& action) {
    const std::size_t before = log().size();
    action();
    statement_log asked;
    for (std::size_t i = before; i < log().size(); ++i) asked.add(log().texts()[i]);
    return asked;
  }
};

}  // namespace polystore::inline v0::testing
