// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/element.hpp>
#include <polystore/core/text.hpp>
#include <polystore/entity/layout.hpp>
#include <polystore/expr/ability.hpp>
#include <polystore/postgres/literal.hpp>
#include <polystore/postgres/spelling.hpp>
#include <polystore/postgres/type_name.hpp>
#include <polystore/relational/loss.hpp>
#include <polystore/shape/feature.hpp>

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::postgres {

namespace detail {

/// An array of an enum type is sent as an array of labels, for its own oid differs from database to database; of a
/// composite the server must be told which it is.
template <class Value>
consteval bool needs_cast() {
  using element = polystore::element_of<without_null<Value>>;
  using sent = sent_type<typename element::type>;
  return composite<sent> || (element::is_array && std::is_enum_v<sent>);
}

template <class Value>
constexpr void write_cast(text& out) {
  out += "::";
  write_type_name<Value>(out);
}
template <class Value>
inline constexpr const auto& frozen_cast = frozen<write_cast<Value>>;
template <class Value>
consteval std::string_view cast_of() {
  if constexpr (needs_cast<Value>()) {
    return frozen_cast<Value>.view();
  } else {
    return {};
  }
}

template <class Value, class... Types>
inline constexpr bool is_any_of = (false || ... || std::is_same_v<Value, Types>);
template <class Value>
inline constexpr bool is_a_wire_integer = std::is_integral_v<Value> && std::is_signed_v<Value> && sizeof(Value) > 1;
template <class Value>
inline constexpr bool is_stored = std::is_enum_v<sent_type<Value>> || composite<Value> ||
                                  (!std::is_same_v<Value, std::string_view> && requires { column_type<Value>::name; });

template <class Columns>
struct column_casts;
template <class... Values>
struct column_casts<type_list<Values...>> {
  static constexpr bool any = (false || ... || needs_cast<Values>());
  static constexpr std::string_view written[] = {cast_of<Values>()...};
};

}  // namespace detail

/// PostgreSQL's SQL, for writers of statements and of DDL.
struct dialect {
  static constexpr const relational::dialect_facts& facts = dialect_facts;

  /// The oid of the type that stores a value, for parameters and for checking results.
  template <class Value>
  static constexpr type_oid type_id = column_type<Value>::oid;

  /// Whether each value of the column that stores such values is one: not so of what PostgreSQL stores wider, or as text.
  template <class Value>
  static constexpr bool reads_all =
      detail::is_a_wire_integer<without_null<Value>> || std::is_floating_point_v<without_null<Value>> ||
      detail::is_any_of<without_null<Value>, bool, std::string, bytes, json, uuid, timestamp, local_timestamp, date,
                        time_of_day, interval>;

  template <class Entity>
  static constexpr bool has_parameter_casts = detail::column_casts<column_types<Entity>>::any;
  /// The cast behind each column's parameter, or null where none needs one.
  template <class Entity>
  static consteval const std::string_view* parameter_casts() {
    using casts = detail::column_casts<column_types<Entity>>;
    if constexpr (casts::any) {
      return casts::written;
    } else {
      return nullptr;
    }
  }
  template <class Value>
  static consteval std::string_view parameter_cast() {
    return detail::cast_of<Value>();
  }

  /// Whether a field of a type can be a column: a scalar with a `column_type`, or an array of such.
  template <class Value>
  static constexpr bool stores = detail::is_stored<typename element_of<without_null<Value>>::type>;

  /// What a column loses of a value.
  template <class Value>
  static constexpr loss loses = relational::loss_of<Value>();

  /// Whether the server would take a literal, or a parameter, of this type for one of another.
  template <class Value, bool IsLiteral>
  static constexpr bool needs_cast = IsLiteral ? !std::is_same_v<Value, std::int32_t> && !std::is_same_v<Value, bool> &&
                                                     !std::is_convertible_v<Value, std::string_view>
                                               : type_id<Value> == 0;
  /// What follows an expression so that its values are compared as such.
  template <class Value>
  static constexpr std::string_view collation{};
  static constexpr treatment treats(ability) { return treatment::honoured; }
  template <class Value>
  static constexpr void write_type(text& out) {
    write_type_name<Value>(out);
  }
  template <class Value>
  static constexpr void write_literal(text& out, const Value& value) {
    postgres::write_literal(out, value);
  }
  /// How far apart two points in time are, by the clock: no day that a time zone makes shorter or longer.
  template <class Point>
  static constexpr void write_distance(text& out, std::int64_t microseconds) {
    constexpr std::int64_t day = 86'400'000'000;
    if (std::is_same_v<Point, date>) {
      (out += "INTERVAL '").number(microseconds / day) += " days'";
    } else {
      (out += "INTERVAL '").number(microseconds) += " microseconds'";
    }
  }
  /// The values of a list, as the array that a field of a type holds.
  template <class Field, class Values>
  static constexpr void write_list_literal(text& out, const Values& values) {
    postgres::write_literal(out, values);
    detail::write_cast<Field>(out);
  }
};

}  // namespace polystore::inline v0::postgres
