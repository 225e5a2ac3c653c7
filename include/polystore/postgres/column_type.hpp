// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/bytes.hpp>
#include <polystore/core/date.hpp>
#include <polystore/core/decimal.hpp>
#include <polystore/core/fixed_string.hpp>
#include <polystore/core/interval.hpp>
#include <polystore/core/json.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/core/time_of_day.hpp>
#include <polystore/core/timestamp.hpp>
#include <polystore/core/uuid.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace polystore::inline v0::postgres {

/// The object identifier by which the server knows a type; 0 where each database has its own, as for enum types.
using type_oid = unsigned;

/// How a C++ type is stored: the type's name in SQL, its oid, and that of its array. A user's own type specialises
/// this and `codec`. Oids of built-in types never change (pg_type.dat).
template <class Value>
struct column_type;

namespace detail {
template <fixed_string Name, type_oid Oid, type_oid Array>
struct built_in_type {
  static constexpr std::string_view name = Name.view();
  static constexpr type_oid oid = Oid;
  static constexpr type_oid array = Array;
};
}  // namespace detail

// clang-format off
template <> struct column_type<bool> : detail::built_in_type<"boolean", 16, 1000> {};
template <> struct column_type<std::int8_t> : detail::built_in_type<"smallint", 21, 1005> {};
template <> struct column_type<std::uint8_t> : detail::built_in_type<"smallint", 21, 1005> {};
template <> struct column_type<std::int16_t> : detail::built_in_type<"smallint", 21, 1005> {};
template <> struct column_type<std::uint16_t> : detail::built_in_type<"integer", 23, 1007> {};
template <> struct column_type<std::int32_t> : detail::built_in_type<"integer", 23, 1007> {};
template <> struct column_type<std::uint32_t> : detail::built_in_type<"bigint", 20, 1016> {};
template <> struct column_type<long> : detail::built_in_type<"bigint", 20, 1016> {};
template <> struct column_type<unsigned long> : detail::built_in_type<"bigint", 20, 1016> {};
template <> struct column_type<long long> : detail::built_in_type<"bigint", 20, 1016> {};
template <> struct column_type<unsigned long long> : detail::built_in_type<"bigint", 20, 1016> {};
template <> struct column_type<float> : detail::built_in_type<"real", 700, 1021> {};
template <> struct column_type<double> : detail::built_in_type<"double precision", 701, 1022> {};
template <> struct column_type<std::string> : detail::built_in_type<"text", 25, 1009> {};
template <> struct column_type<std::string_view> : detail::built_in_type<"text", 25, 1009> {};
template <> struct column_type<bytes> : detail::built_in_type<"bytea", 17, 1001> {};
template <> struct column_type<uuid> : detail::built_in_type<"uuid", 2950, 2951> {};
template <> struct column_type<timestamp> : detail::built_in_type<"timestamp with time zone", 1184, 1185> {};
template <> struct column_type<local_timestamp> : detail::built_in_type<"timestamp without time zone", 1114, 1115> {};
template <> struct column_type<date> : detail::built_in_type<"date", 1082, 1182> {};
template <> struct column_type<time_of_day> : detail::built_in_type<"time without time zone", 1083, 1183> {};
template <> struct column_type<interval> : detail::built_in_type<"interval", 1186, 1187> {};
template <> struct column_type<decimal> : detail::built_in_type<"numeric", 1700, 1231> {};
template <> struct column_type<json> : detail::built_in_type<"jsonb", 3802, 3807> {};
// clang-format on

/// An enumeration is an enum type of its own; the name comes from `enum_name`, the oid is the database's.
template <class Enum>
  requires(std::is_enum_v<Enum> && !travels_as_another<Enum>)
struct column_type<Enum> {
  static constexpr type_oid oid = 0, array = column_type<std::string>::array;  // sent as labels, and cast
};

template <travels_as_another Value>
struct column_type<Value> : column_type<sent_type<Value>> {};

/// An optional is stored as what it holds; only NOT NULL falls away.
template <class Value>
struct column_type<std::optional<Value>> : column_type<Value> {};

/// A vector or an array of scalars is an array of one dimension.
template <class Element>
struct column_type<std::vector<Element>> {
  static constexpr type_oid oid = column_type<without_null<Element>>::array, array = 0;
};
template <class Element, std::size_t Size>
struct column_type<std::array<Element, Size>> : column_type<std::vector<Element>> {};

}  // namespace polystore::inline v0::postgres
