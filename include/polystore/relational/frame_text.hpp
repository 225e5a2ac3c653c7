// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/frames.hpp>
#include <polystore/relational/bind_clauses.hpp>
#include <polystore/relational/window_text.hpp>

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

namespace detail {

/// A function over a frame that leaves rows behind.
template <class Scope, class Dialect, class Function>
struct moving {
  static constexpr const expression_node& node = expression_text<Scope, Dialect, Function>::node;
};
template <class Scope, class Dialect, class Operator, class... Operands>
struct moving<Scope, Dialect, operation<Operator, Operands...>> {
  static constexpr expression_node spelt(expression_node written) {
    written.written = moving_spelling<Dialect, Operator>;
    return written;
  }
  static constexpr expression_node node =
      spelt(expression_text<Scope, Dialect, operation<Operator, Operands...>>::node);
};
template <class Scope, class Dialect, class Aggregate, class Condition>
struct moving<Scope, Dialect, operation<operators::filtered, Aggregate, Condition>> {
  static constexpr void write(expression_writer& writer) {
    write_filtered<Scope, Dialect, Condition>(writer, moving<Scope, Dialect, Aggregate>::node);
  }
  static constexpr expression_node node{.kind = node_kind::other, .write = &write};
};

}  // namespace detail

template <class Scope, class Dialect, class Function, class Window, frame_unit Unit, frame_bound From, frame_bound To,
          frame_exclusion Left>
  requires(From.at != frame_bound::place::first)
struct expression_text<Scope, Dialect, windowed<Function, framed_window<Window, Unit, From, To, Left>>> {
  using window = framed_window<Window, Unit, From, To, Left>;
  static constexpr void write(expression_writer& writer) {
    detail::write_over<Scope, Dialect, window>(writer, detail::moving<Scope, Dialect, Function>::node);
  }
  static constexpr expression_node node{
      .kind = node_kind::other,
      .collation = Dialect::template collation<without_null<typename windowed<Function, window>::yields>>,
      .write = &write};
};

}  // namespace polystore::inline v0::relational
