// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facets/columns.hpp>
#include <polystore/entity/placement.hpp>
#include <polystore/reflect/fields.hpp>
#include <polystore/verdict/fields.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

// Which columns a type's fields become: one each, or those of a nested struct that is flattened into them.
namespace polystore::inline v0 {

namespace detail {

template <std::size_t Fields>
struct flattening {
  bool flattened[Fields ? Fields : 1]{};
  std::string_view prefix[Fields ? Fields : 1]{};
};

template <class Entity>
struct note_flattening {
  flattening<reflect::size<Entity>>& noted;
  template <auto Member>
  constexpr void operator()(const flatten_facet<Member>& facet) const {
    noted.flattened[reflect::index_of<Entity, Member>] = true;
    noted.prefix[reflect::index_of<Entity, Member>] = facet.prefix;
  }
  template <class Facet>
  constexpr void operator()(const Facet&) const {}
};
template <class Entity>
consteval auto note_flattenings() {
  flattening<reflect::size<Entity>> noted;
  placement<Entity>.each(note_flattening<Entity>{noted});
  return noted;
}
template <class Entity>
inline constexpr auto flattening_of = note_flattenings<Entity>();

template <class Entity>
inline constexpr bool has_flattened = shape_of<Entity>::facets.has(facet::flatten);

template <class Entity, std::size_t Field>
consteval std::size_t columns_of_field() {
  if constexpr (flattening_of<Entity>.flattened[Field]) {
    return reflect::size<type_at<Field, reflect::types<Entity>>>;
  } else {
    return 1;
  }
}
/// The first column of each field, and behind them the number of columns.
template <class Entity, std::size_t... Field>
consteval auto first_columns(std::index_sequence<Field...>) {
  std::array<std::size_t, sizeof...(Field) + 1> first{};
  static_cast<void>(((first[Field + 1] = first[Field] + columns_of_field<Entity, Field>()), ...));
  return first;
}
template <class Entity>
inline constexpr auto first_column = first_columns<Entity>(std::make_index_sequence<reflect::size<Entity>>{});

template <class Entity>
consteval std::size_t count_columns() {
  if constexpr (has_flattened<Entity>) {
    return first_column<Entity>.back();
  } else {
    return reflect::size<Entity>;
  }
}

/// Hands a visitor the columns of all fields. Each step takes the first field and puts what it becomes, itself or the
/// fields of a nested struct, behind the last: after one round all columns stand in order.
template <class Entity, std::size_t Field, class Visitor>
struct visit_flattened {
  Visitor& visitor;

  template <class Value, class... Others>
  constexpr decltype(auto) operator()(Value& value, Others&... others) const {
    const visit_flattened<Entity, Field + 1, Visitor> next{visitor};
    if constexpr (Field == reflect::size<Entity>) {
      return visitor(value, others...);
    } else if constexpr (flattening_of<Entity>.flattened[Field]) {
      return reflect::visit(value, [&](auto&... inner) -> decltype(auto) { return next(others..., inner...); });
    } else {
      return next(others..., value);
    }
  }
};

}  // namespace detail

/// How many columns a placed type has.
template <class Entity>
inline constexpr std::size_t column_count = detail::count_columns<Entity>();

/// Calls `visitor(column0, column1, ...)` with the values of an object's columns.
template <class Entity, class Object, class Visitor>
constexpr decltype(auto) visit_columns(Object& object, Visitor&& visitor) {
  if constexpr (detail::has_flattened<Entity>) {
    return reflect::visit(object, detail::visit_flattened<Entity, 0, Visitor>{visitor});
  } else {
    return reflect::detail::fields<Entity>::visit(object, static_cast<Visitor&&>(visitor));
  }
}

namespace detail {
template <class Entity, bool HasFlattened>
struct types_of_columns {
  using type = reflect::types<Entity>;
};
template <class Entity>
struct types_of_columns<Entity, true> {
  using type = decltype(visit_columns<Entity>(reflect::object<Entity>(), to_types{}));
};
}  // namespace detail

/// The types of a placed type's columns, in order.
template <class Entity>
using column_types = typename detail::types_of_columns<Entity, detail::has_flattened<Entity>>::type;

/// Which column `&T::x` is, or a field inside of a flattened `&T::x`.
template <class Entity, auto Member, auto... Inner>
consteval std::size_t column_index() {
  static_assert(
      verdict::is_field_of_entity<Entity, Member>,
      "polystore: this field belongs to another type than the one that is placed or queried; name one of its own, or let "
      "the query join the other type first");
  if constexpr (!verdict::is_field_of_entity<Entity, Member>) {
    return 0;
  } else {
    constexpr std::size_t field = reflect::index_of<Entity, Member>;
    if constexpr (!detail::has_flattened<Entity>) {
      return field;
    } else if constexpr (sizeof...(Inner) == 0) {
      return detail::first_column<Entity>[field];
    } else {
      return detail::first_column<Entity>[field] + (reflect::index_of<reflect::value_of<Member>, Inner> + ...);
    }
  }
}

}  // namespace polystore::inline v0
