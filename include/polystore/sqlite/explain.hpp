// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/relational/explain.hpp>
#include <polystore/sqlite/dialect.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace polystore::inline v0::relational {

/// SQLite's EXPLAIN QUERY PLAN runs nothing and takes no options.
template <>
struct plan_format<sqlite::dialect> {
  static constexpr std::size_t columns = 4;

  template <auto... Options>
  static constexpr bool understands = sizeof...(Options) == 0;
  template <auto... Options>
  static constexpr bool runs = false;

  template <auto...>
  static constexpr void write_words(text& out) {
    out += "EXPLAIN QUERY PLAN ";
  }
  /// A line for each step, those that make it up below it and two spaces further in.
  template <auto..., class Rows>
  static std::string read(Rows rows) {
    std::string lines, words;
    std::vector<step> above;
    while (rows.next()) {
      std::int64_t number = 0, parent = 0;
      rows.current().get(0, number);
      rows.current().get(1, parent);
      rows.current().get(3, words);
      std::size_t depth = 0;
      for (const step& each : above) {
        if (each.number == parent) depth = each.depth + 1;
      }
      above.push_back({number, depth});
      if (!lines.empty()) lines += '\n';
      lines.append(2 * depth, ' ') += words;
    }
    return lines;
  }

 private:
  struct step {
    std::int64_t number;
    std::size_t depth;
  };
};

}  // namespace polystore::inline v0::relational
