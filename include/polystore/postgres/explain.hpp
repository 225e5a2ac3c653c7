// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/json.hpp>
#include <polystore/postgres/dialect.hpp>
#include <polystore/relational/explain.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::postgres {

/// What EXPLAIN is asked beside the plan. `analyze` runs the statement; what that changes is taken back.
enum class plan { analyze, buffers, verbose, settings, without_costs, as_json };

}  // namespace polystore::inline v0::postgres

namespace polystore::inline v0::relational {

template <>
struct plan_format<postgres::dialect> {
 private:
  static constexpr std::string_view words[] = {"ANALYZE", "BUFFERS", "VERBOSE", "SETTINGS", "COSTS off", "FORMAT json"};

  template <auto Option, auto... Options>
  static consteval bool is_asked_once() {
    if constexpr (std::is_same_v<std::remove_const_t<decltype(Option)>, postgres::plan>) {
      return (int{Option == Options} + ...) == 1;
    } else {
      return false;
    }
  }

 public:
  static constexpr std::size_t columns = 1;

  template <auto... Options>
  static constexpr bool understands = (true && ... && is_asked_once<Options, Options...>());
  /// Whether the statement is run.
  template <auto... Options>
  static constexpr bool runs = (false || ... || (Options == postgres::plan::analyze));

  template <auto... Options>
  static constexpr void write_words(text& out) {
    out += "EXPLAIN ";
    if constexpr (sizeof...(Options) > 0) {
      char before = '(';
      ((out += before, before = ',', out += words[static_cast<int>(Options)]), ...);
      out += ") ";
    }
  }
  /// The plan's lines, or the document that was asked for.
  template <auto... Options, class Rows>
  static auto read(Rows rows) {
    std::string lines, line;
    while (rows.next()) {
      rows.current().get(0, line);
      if (!lines.empty()) lines += '\n';
      lines += line;
    }
    if constexpr ((false || ... || (Options == postgres::plan::as_json))) {
      return json{static_cast<std::string&&>(lines)};
    } else {
      return lines;
    }
  }
};

}  // namespace polystore::inline v0::relational
