// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/query/written.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::relational {

/// Writes a statement by hand, or a call, as a store takes it; specialised for each.
template <class Dialect, class Statement>
struct written_text;

namespace detail {

/// What is written behind each argument's parameter.
template <class Dialect, class... Values>
struct argument_casts {
  static constexpr std::string_view written[] = {Dialect::template parameter_cast<Values>()..., {}};
};

/// Writes a text with a parameter at each place.
constexpr void write_places(text& out, std::string_view sql, char mark, const std::string_view* casts) {
  std::size_t counted = 0;
  for (std::size_t at = 0; at < sql.size(); ++at) {
    const char c = sql[at];
    if (c != '{' && c != '}') {
      out += c;
    } else if (sql[at + 1] == c) {
      out += c;
      ++at;
    } else {
      const std::size_t size = verdict::detail::size_of_place(sql, at);
      const std::size_t argument = size > 2 ? verdict::detail::number_in_place(sql.substr(at, size)) : counted++;
      (out += mark).number(static_cast<long long>(argument + 1));
      out += casts[argument];
      at += size - 1;
    }
  }
}

template <class Dialect, class Statement>
constexpr void write_written(text& out) {
  written_text<Dialect, Statement>::write(out);
}
template <class Dialect, class Statement>
inline constexpr const auto& frozen_written = frozen<write_written<Dialect, Statement>>;

}  // namespace detail

template <class Dialect, fixed_string Text, class Result, class... Values>
struct written_text<Dialect, written_statement<Text, Result, Values...>> {
  static constexpr void write(text& out) {
    detail::write_places(out, Text.view(), Dialect::facts.parameter_mark,
                         detail::argument_casts<Dialect, Values...>::written);
  }
};

}  // namespace polystore::inline v0::relational
