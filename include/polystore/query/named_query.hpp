// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/selection.hpp>

namespace polystore::inline v0 {

/// The beginning of a query that is a constant; it does what `from<T>()` does, and is one, of all rows.
template <class Entity>
struct query_beginning : selection<Entity> {
  constexpr query_beginning() : selection<Entity>(pack<>{}) {}

  template <class... Conditions>
  [[nodiscard]] constexpr auto where(Conditions... conditions) const {
    return from<Entity>().where(static_cast<Conditions&&>(conditions)...);
  }
  template <class... Columns>
  [[nodiscard]] constexpr auto order_by(Columns... columns) const {
    return from<Entity>().order_by(columns...);
  }
  template <class Rows>
  [[nodiscard]] constexpr auto limit(Rows rows) const {
    return from<Entity>().limit(rows);
  }
  template <class Rows>
  [[nodiscard]] constexpr auto offset(Rows rows) const {
    return from<Entity>().offset(rows);
  }
  template <class Row, class... Columns>
  [[nodiscard]] constexpr auto select(Columns... columns) const {
    return from<Entity>().template select<Row>(static_cast<Columns&&>(columns)...);
  }
  template <class Column>
    requires requires(Column column) { from<Entity>().select(column); }
  [[nodiscard]] constexpr auto select(Column column) const {
    return from<Entity>().select(static_cast<Column&&>(column));
  }
  [[nodiscard]] constexpr auto distinct() const { return from<Entity>().distinct(); }
  template <class... Columns>
  [[nodiscard]] constexpr auto distinct_on(Columns... columns) const {
    return from<Entity>().distinct_on(static_cast<Columns&&>(columns)...);
  }

  template <auto... Members>
  [[nodiscard]] constexpr auto join() const {
    return from<Entity>().template join<Members...>();
  }
  template <auto... Members>
  [[nodiscard]] constexpr auto left_join() const {
    return from<Entity>().template left_join<Members...>();
  }
  template <class Other, fixed_string Alias = "", class... Condition>
  [[nodiscard]] constexpr auto join(Condition... condition) const {
    return from<Entity>().template join<Other, Alias>(static_cast<Condition&&>(condition)...);
  }
  template <class Other, fixed_string Alias = "", class... Condition>
  [[nodiscard]] constexpr auto left_join(Condition... condition) const {
    return from<Entity>().template left_join<Other, Alias>(static_cast<Condition&&>(condition)...);
  }
  template <class... Columns>
  [[nodiscard]] constexpr auto group_by(Columns... columns) const {
    return from<Entity>().group_by(static_cast<Columns&&>(columns)...);
  }
  template <class Other>
  [[nodiscard]] constexpr auto union_with(Other other) const {
    return from<Entity>().union_with(static_cast<Other&&>(other));
  }
  template <class Other>
  [[nodiscard]] constexpr auto union_all(Other other) const {
    return from<Entity>().union_all(static_cast<Other&&>(other));
  }
  template <class Other>
  [[nodiscard]] constexpr auto intersect(Other other) const {
    return from<Entity>().intersect(static_cast<Other&&>(other));
  }
  template <class Other>
  [[nodiscard]] constexpr auto except(Other other) const {
    return from<Entity>().except(static_cast<Other&&>(other));
  }
  template <class Other>
  [[nodiscard]] constexpr auto with(Other other) const {
    return from<Entity>().with(static_cast<Other&&>(other));
  }
  template <class Other>
  [[nodiscard]] constexpr auto with_recursive(Other other) const {
    return from<Entity>().with_recursive(static_cast<Other&&>(other));
  }
  template <when_locked Else = when_locked::wait>
  [[nodiscard]] constexpr auto for_update(locked_rows<Else> locked = {}) const {
    return from<Entity>().for_update(locked);
  }
  template <when_locked Else = when_locked::wait>
  [[nodiscard]] constexpr auto for_share(locked_rows<Else> locked = {}) const {
    return from<Entity>().for_share(locked);
  }
  [[nodiscard]] constexpr auto scan(scan_reason reason) const { return from<Entity>().scan(reason); }
  [[nodiscard]] constexpr auto with_deleted() const { return from<Entity>().with_deleted(); }
};

/// Begins a query that has a name: `inline constexpr auto open_incidents = ps::query<incident>.where(...);`
template <class Entity>
inline constexpr query_beginning<Entity> query{};

}  // namespace polystore::inline v0
