// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/frames.hpp>
#include <polystore/relational/bind_clauses.hpp>
#include <polystore/relational/clause_text.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::relational {

namespace detail {

template <class Dialect, class Value>
constexpr void write_frame_bound(text& out, frame_bound bound) {
  constexpr std::string_view words[] = {"UNBOUNDED PRECEDING", " PRECEDING", "CURRENT ROW", " FOLLOWING",
                                        "UNBOUNDED FOLLOWING"};
  if (bound.has_distance() && bound.is_time) {
    Dialect::template write_distance<Value>(out, bound.distance);
  } else if (bound.has_distance()) {
    out.number(bound.distance);
  }
  out += words[static_cast<std::size_t>(bound.at)];
}

/// The type of the first column of a window's order.
template <class Window>
struct first_ordered {
  using type = void;
};
template <class Partition, class First, class... Others, window_frame Frame>
struct first_ordered<window_of<Partition, type_list<First, Others...>, Frame>> {
  using type = without_null<typename polystore::detail::ordered_value<First>::type>;
};

}  // namespace detail

template <class Scope, class Dialect, class Window, frame_unit Unit, frame_bound From, frame_bound To,
          frame_exclusion Left>
struct window_text<Scope, Dialect, framed_window<Window, Unit, From, To, Left>> {
  static constexpr void write(expression_writer& writer) {
    constexpr std::string_view units[] = {"ROWS", "RANGE", "GROUPS"};
    constexpr std::string_view left[] = {"", " EXCLUDE CURRENT ROW", " EXCLUDE GROUP", " EXCLUDE TIES"};
    using ordered = typename detail::first_ordered<Window>::type;
    const std::size_t before = writer.out.size;
    window_text<Scope, Dialect, Window>::write(writer);
    if (writer.out.size > before) writer.out += ' ';
    writer.out += units[static_cast<std::size_t>(Unit)];
    writer.out += " BETWEEN ";
    detail::write_frame_bound<Dialect, ordered>(writer.out, From);
    writer.out += " AND ";
    detail::write_frame_bound<Dialect, ordered>(writer.out, To);
    writer.out += left[static_cast<std::size_t>(Left)];
  }
};

}  // namespace polystore::inline v0::relational
