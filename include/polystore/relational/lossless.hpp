// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/loss.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/text.hpp>
#include <polystore/core/type_list.hpp>
#include <polystore/entity/facets/columns.hpp>
#include <polystore/entity/field_name.hpp>
#include <polystore/entity/layout.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/entity/shape.hpp>
#include <polystore/reflect/fields.hpp>
#include <polystore/verdict/fields.hpp>
#include <polystore/verdict/loss.hpp>

#include <cstddef>

// Whether the columns of a placed type can hold every value that its fields can have.
namespace polystore::inline v0::relational {

namespace detail {

template <class Entity, std::size_t Columns>
struct note_loss_that_is_meant {
  bool (&meant)[Columns];

  template <auto... Members>
  constexpr void operator()(const lossy_ok_facet<Members...>&) const {
    (note<Members>(), ...);
  }
  template <class Facet>
  constexpr void operator()(const Facet&) const {}

 private:
  template <auto Member>
  constexpr void note() const {
    constexpr std::size_t first = column_index<Entity, Member>();
    if constexpr (verdict::is_field_of_entity<Entity, Member>) {
      constexpr std::size_t size = polystore::detail::columns_of_field<Entity, reflect::index_of<Entity, Member>>();
      for (std::size_t column = first; column < first + size; ++column) meant[column] = true;
    }
  }
};
/// The first column that may lose something of which nobody has said that it is meant, or their number.
template <class Entity, std::size_t Columns>
consteval std::size_t first_loss(const bool (&loses)[Columns]) {
  bool meant[Columns]{};
  placement<Entity>.each(note_loss_that_is_meant<Entity, Columns>{meant});
  std::size_t column = 0;
  while (column < Columns && (!loses[column] || meant[column])) ++column;
  return column;
}
template <class Dialect, class Value>
consteval auto column_type_text() {
  constexpr const auto& name = frozen<Dialect::template write_type<without_null<Value>>>;
  return fixed_string(name.characters);
}

template <class Entity, fixed_string Field, class Value, fixed_string Column, loss Lost>
consteval void report_loss() {
  static_assert(verdict::placement_keeps_every_value<Entity, Field, Value, Column, (Lost != loss::range)>,
                "polystore: this column can't hold every value of this field's type: its numbers end at "
                "9223372036854775807, and a greater one is refused before it is sent; make the field a std::int64_t or "
                "a ps::decimal, or say that this is meant: ps::lossy_ok<&T::x>");
  static_assert(verdict::placement_keeps_every_value<Entity, Field, Value, Column, (Lost != loss::rounding)>,
                "polystore: this column can't hold every value of this field's type: it counts microseconds, and what "
                "is finer is rounded, half to even; make the field a ps::timestamp or a time_point of "
                "std::chrono::microseconds, or say that this is meant: ps::lossy_ok<&T::x>");
  static_assert(verdict::placement_keeps_every_value<Entity, Field, Value, Column, (Lost != loss::fraction)>,
                "polystore: this column can't hold every value of this field's type: it counts microseconds, and a "
                "duration that is no whole number of them is refused before it is sent; make the field a "
                "std::chrono::microseconds, or say that this is meant: ps::lossy_ok<&T::x>");
  static_assert(verdict::placement_keeps_every_value<Entity, Field, Value, Column, (Lost != loss::conversion)>,
                "polystore: this column can't hold every value of this field's type: its ps::stored_as says that some "
                "are rounded or refused; let it travel as a type that holds them all, or say that this is meant: "
                "ps::lossy_ok<&T::x>");
}

template <class Entity, class Dialect, class... Values>
consteval bool loses_nothing(type_list<Values...>) {
  if constexpr ((... && (Dialect::template loses<Values> == loss::none))) {
    return true;
  } else {
    constexpr bool loses[] = {(Dialect::template loses<Values> != loss::none)...};
    constexpr std::size_t column = first_loss<Entity>(loses);
    if constexpr (column < sizeof...(Values)) {
      using value = type_at<column, type_list<Values...>>;
      report_loss<Entity, field_name<Entity, column>, value, column_type_text<Dialect, value>(),
                  Dialect::template loses<value>>();
    }
    return column == sizeof...(Values);
  }
}

}  // namespace detail

/// Whether a store keeps every value that a field of a type can have, or its placement says that it need not; where
/// neither is so, a sentence says which field.
template <class Entity, class Dialect>
consteval bool require_lossless() {
  if constexpr (relation_of<Entity> == relation::table) {
    return detail::loses_nothing<Entity, Dialect>(column_types<Entity>{});
  } else {
    return true;
  }
}

}  // namespace polystore::inline v0::relational
