// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/relational/hook.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace polystore::inline v0::testing {

/// The texts of the statements that a store was asked, in their order; never a value.
class statement_log {
 public:
  const std::vector<std::string>& texts() const noexcept { return texts_; }
  std::size_t size() const noexcept { return texts_.size(); }
  bool empty() const noexcept { return texts_.empty(); }
  void add(std::string_view text) { texts_.emplace_back(text); }
  void clear() noexcept { texts_.clear(); }

  /// How many of them begin so: `beginning_with("INSERT")`.
  std::size_t beginning_with(std::string_view words) const {
    std::size_t count = 0;
    for (const std::string& each : texts_) count += each.starts_with(words);
    return count;
  }
  /// Empty where the statements are these and no others, else the first in which they differ.
  std::string difference(std::initializer_list<std::string_view> expected) const {
    const std::string_view* const wanted = expected.begin();
    for (std::size_t i = 0; i < texts_.size() || i < expected.size(); ++i) {
      const bool is_missing = i >= texts_.size(), is_surplus = i >= expected.size();
      if (!is_missing && !is_surplus && texts_[i] == wanted[i]) continue;
      return "statement " + std::to_string(i + 1) + " is " + (is_missing ? "missing" : texts_[i]) + ", expected was " +
             (is_surplus ? "none" : std::string(wanted[i]));
    }
    return {};
  }

 private:
  std::vector<std::string> texts_;
};

/// A statement hook that keeps the texts in a log, which must outlive the connection.
struct recording {
  statement_log* log = nullptr;

  void operator()(const relational::statement_event& event) const {
    if (log) log->add(event.statement);
  }
};

}  // namespace polystore::inline v0::testing
