// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/date.hpp>
#include <polystore/core/duration.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/expr/windows.hpp>
#include <polystore/verdict/frame.hpp>

#include <cstdint>
#include <type_traits>

// Which rows around the current one a window function takes, from one bound to another.
namespace polystore::inline v0 {

/// Where a frame begins or ends: at an end of the part, at the current row, or so far before or behind it.
struct frame_bound {
  enum class place { first, preceding, current, following, last };
  place at;
  std::int64_t distance = 0;  // rows, groups, or what the order's column may differ by; microseconds of a time
  bool is_time = false;

  constexpr bool has_distance() const { return at == place::preceding || at == place::following; }
};

inline constexpr frame_bound unbounded_preceding{frame_bound::place::first};
inline constexpr frame_bound current_row{frame_bound::place::current};
inline constexpr frame_bound unbounded_following{frame_bound::place::last};
consteval frame_bound preceding(std::int64_t distance) { return {frame_bound::place::preceding, distance}; }
consteval frame_bound following(std::int64_t distance) { return {frame_bound::place::following, distance}; }
/// So much earlier, or later, by the order's column: `preceding(ps::days{7})`.
template <duration_like Duration>
consteval frame_bound preceding(Duration distance) {
  return {frame_bound::place::preceding, microseconds_of(distance), true};
}
template <duration_like Duration>
consteval frame_bound following(Duration distance) {
  return {frame_bound::place::following, microseconds_of(distance), true};
}

/// What a frame is counted in: rows, values of the order's column, or rows that are alike in the order.
enum class frame_unit { rows, range, groups };
/// Which rows a frame leaves out: none, the current one, it and those alike in the order, or only the latter.
enum class frame_exclusion { none, current_row, group, ties };

/// A window with a frame of its own.
template <class Window, frame_unit Unit, frame_bound From, frame_bound To, frame_exclusion Left>
struct framed_window : Window {};

namespace detail {

template <class Column>
struct ordered_value {
  using type = typename Column::yields;
};
template <class Value>
struct value_of_order {
  using type = typename Value::yields;
};
template <class Value, class Entity>
struct value_of_order<Value Entity::*> {
  using type = Value;
};
template <auto Column, direction Direction, nulls_position Nulls>
struct ordered_value<ordered_column<Column, Direction, Nulls>> : value_of_order<std::remove_const_t<decltype(Column)>> {
};

/// Whether a distance can be taken from a value: a number from an integer or a double, a time from a point in time.
template <class Value>
constexpr bool takes_distance(frame_bound bound) {
  if (!bound.has_distance()) return true;
  constexpr bool is_number = std::is_arithmetic_v<Value> && !std::is_same_v<Value, bool>;
  constexpr bool is_time =
      std::is_same_v<Value, timestamp> || std::is_same_v<Value, local_timestamp> || std::is_same_v<Value, time_of_day>;
  constexpr std::int64_t day = 86'400'000'000;
  const bool is_day = std::is_same_v<Value, date> && bound.distance % day == 0;
  return bound.is_time ? is_time || is_day : is_number;
}

/// The value along which a window with one column is ordered, and whether a frame of a unit goes with the order.
template <class Window>
struct order_of_window;
template <class Partition, class... Order, window_frame Frame>
struct order_of_window<window_of<Partition, type_list<Order...>, Frame>> {
  static constexpr bool fits(frame_unit unit, frame_bound from, frame_bound to) {
    const bool has_distance = from.has_distance() || to.has_distance();
    if (unit == frame_unit::rows) return !from.is_time && !to.is_time;
    if (unit == frame_unit::groups) return sizeof...(Order) > 0 && !from.is_time && !to.is_time;
    if (!has_distance) return true;
    return sizeof...(Order) == 1 && (... && (takes_distance<without_null<typename ordered_value<Order>::type>>(from) &&
                                             takes_distance<without_null<typename ordered_value<Order>::type>>(to)));
  }
};

template <frame_unit Unit, frame_bound From, frame_bound To, frame_exclusion Left, class Partition, class Order,
          window_frame Frame>
constexpr auto frame_window(window_of<Partition, Order, Frame> window) {
  using plain = window_of<Partition, Order, window_frame::by_default>;
  constexpr bool is_possible = From.at <= To.at && From.at != frame_bound::place::last &&
                               To.at != frame_bound::place::first && From.distance >= 0 && To.distance >= 0;
  static_assert(verdict::frame_is_possible<plain, is_possible>,
                "polystore: no row is in this frame: it ends before it begins, or a distance is negative; give the "
                "earlier bound first");
  static_assert(
      verdict::frame_fits_order<plain, order_of_window<plain>::fits(Unit, From, To)>,
      "polystore: this frame doesn't go with the window's order_by(): groups need one, and a range with a distance "
      "one column, of an integer or double for a number, a point in time for a duration; order by such, or count in "
      "rows_between<...>");
  return framed_window<plain, Unit, From, To, Left>{{window.partition}};
}

}  // namespace detail

/// So many rows around the current one: `rows_between<preceding(2), current_row>(partition_by(...).order_by(...))`.
template <frame_bound From, frame_bound To, frame_exclusion Left = frame_exclusion::none, class Window>
constexpr auto rows_between(Window window) {
  return detail::frame_window<frame_unit::rows, From, To, Left>(static_cast<Window&&>(window));
}
/// The rows whose value in the order is so near: `range_between<preceding(days{7}), current_row>(...)`.
template <frame_bound From, frame_bound To, frame_exclusion Left = frame_exclusion::none, class Window>
constexpr auto range_between(Window window) {
  return detail::frame_window<frame_unit::range, From, To, Left>(static_cast<Window&&>(window));
}
/// So many groups of rows that are alike in the order.
template <frame_bound From, frame_bound To, frame_exclusion Left = frame_exclusion::none, class Window>
constexpr auto groups_between(Window window) {
  return detail::frame_window<frame_unit::groups, From, To, Left>(static_cast<Window&&>(window));
}

}  // namespace polystore::inline v0
