// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/core/text.hpp>
#include <polystore/relational/dialect.hpp>
#include <polystore/relational/loss.hpp>
#include <polystore/shape/sqlite.hpp>
#include <polystore/sqlite/array_literal.hpp>
#include <polystore/sqlite/literal.hpp>
#include <polystore/sqlite/reserved_words.hpp>
#include <polystore/sqlite/spelling.hpp>
#include <polystore/sqlite/type_name.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::sqlite {

/// What statements and DDL need to know of SQLite's SQL. The clock shows milliseconds, as SQLite's own does; the uuid is
/// of version 4, its ninth byte 80 to 8f.
inline constexpr relational::dialect_facts dialect_facts{
    .name = "SQLite",
    .reserved_words = reserved_words,
    .parameter_mark = '?',
    .name_limit = 63,  // SQLite has none; PostgreSQL's, so that a schema fits both
    .has_schemas = false,
    .clock = "(unixepoch('now') * 1000000 + substr(strftime('%f', 'now'), 4) * 1000)",
    .random_uuid =
        "(CAST(randomblob(6) || substr(X'404142434445464748494A4B4C4D4E4F', 1 + (random() & 15), 1) || "
        "randomblob(1) || substr(X'808182838485868788898A8B8C8D8E8F', 1 + (random() & 15), 1) || "
        "randomblob(7) AS BLOB))",
    .offset_needs_limit = true,
    .ignores_case = true,
    .lists = {.function = "polystore_list",
              .joining = "polystore_lists",
              .holds_all = true,
              .once = "polystore_once(times)"}};

namespace detail {
/// A storage class as SQLite numbers them; 0 for what has none.
constexpr unsigned storage_class_of(std::string_view storage) {
  switch (storage.empty() ? '\0' : storage[0]) {
    case 'I': return 1;
    case 'R': return 2;
    case 'T': return 3;
    case 'B': return 4;
  }
  return 0;
}
template <class Value, class... Types>
inline constexpr bool is_any_of = (false || ... || std::is_same_v<Value, Types>);
}  // namespace detail

/// SQLite's SQL, for writers of statements and of DDL.
struct dialect {
  static constexpr const relational::dialect_facts& facts = dialect_facts;

  /// SQLite's parameters have no types; what a result is read from has a storage class.
  template <class Value>
  static constexpr unsigned type_id = detail::storage_class_of(storage_of<without_null<Value>>);
  /// Whether each value that SQLite itself puts in a column is one of the field's: its integers have 64 bits.
  template <class Value>
  static constexpr bool reads_all = detail::is_any_of<without_null<Value>, std::int64_t, long, long long, double,
                                                      std::string, bytes, json, uuid, timestamp, local_timestamp>;
  template <class Entity>
  static constexpr bool has_parameter_casts = false;
  template <class Entity>
  static consteval const std::string_view* parameter_casts() {
    return nullptr;
  }
  template <class Value>
  static consteval std::string_view parameter_cast() {
    return {};
  }

  /// Whether a field of a type can be a column.
  template <class Value>
  static constexpr bool stores = !storage_of<without_null<Value>>.empty();

  /// What a column loses of a value.
  template <class Value>
  static constexpr loss loses = relational::loss_of<Value, true>();

  /// Where the first column of a table is REAL, SQLite makes such numbers of all integers behind RETURNING, but for
  /// what is reckoned.
  template <class First>
  static constexpr std::string_view before_returned =
      storage_of<without_null<First>> == "REAL" ? std::string_view("+") : std::string_view();

  /// Only `2` would be taken for an integer where it is a double.
  template <class Value, bool IsLiteral>
  static constexpr bool needs_cast = IsLiteral && std::is_floating_point_v<Value>;
  /// What follows an expression so that its values, which are texts, are compared as numbers or intervals.
  template <class Value>
  static constexpr std::string_view collation{};
  static constexpr treatment treats(ability asked) { return sqlite::treats(asked); }
  template <class Value>
  static constexpr void write_type(text& out) {
    out += storage_of<without_null<Value>>;
  }
  template <class Value>
  static constexpr void write_literal(text& out, const Value& value) {
    sqlite::write_literal(out, value);
  }
  /// How far apart two points in time are as they are stored.
  template <class Point>
  static constexpr void write_distance(text& out, std::int64_t microseconds) {
    constexpr std::int64_t day = 86'400'000'000;
    out.number(std::is_same_v<Point, date> ? microseconds / day : microseconds);
  }
  /// The values of a list, as the array that a field holds.
  template <class Field, class Values>
  static constexpr void write_list_literal(text& out, const Values& values) {
    write_array_literal(out, values);
  }
};

template <>
inline constexpr std::string_view dialect::collation<decimal> = " COLLATE polystore_decimal";
template <>
inline constexpr std::string_view dialect::collation<interval> = " COLLATE polystore_interval";

}  // namespace polystore::inline v0::sqlite
