// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/layout.hpp>
#include <polystore/relational/chosen_columns.hpp>
#include <polystore/relational/parameter_plan.hpp>

#include <cstddef>
#include <utility>

// One encoder and one decoder for each type and store, shared by all statements and kept out of line: this is where a
// unit's compile time goes.
namespace polystore::inline v0::relational {

namespace detail {

template <bool Taken, class Parameters, class Value>
inline void put_if(Parameters& to, std::size_t index, const Value& value) {
  if constexpr (Taken) to.put(index, value);
}
template <class Entity, class Parameters, class Columns>
struct put_columns;
template <class Entity, class Parameters, std::size_t... Column>
struct put_columns<Entity, Parameters, std::index_sequence<Column...>> {
  Parameters& to;
  template <class... Values>
  void operator()(const Values&... values) const {
    (put_if<(plan<Entity>.position[Column] != plan<Entity>.not_sent)>(to, plan<Entity>.position[Column], values), ...);
  }
};

template <class Row, class Columns>
struct get_columns;
template <class Row, std::size_t... Column>
struct get_columns<Row, std::index_sequence<Column...>> {
  const Row& from;
  template <class... Values>
  void operator()(Values&... values) const {
    (from.get(Column, values), ...);
  }
};

template <class Entity, class Dialect, returned When, class... Values>
consteval bool reads_each_returned(type_list<Values...>) {
  std::size_t column = 0;
  return (true && ... && (!comes_back(facts<Entity>.role[column++], When) || Dialect::template reads_all<Values>));
}
/// Whether each value that may come back is one of its field's type.
template <class Entity, class Dialect, returned When, bool AreSome = (returned_columns<Entity, When>.size > 0)>
inline constexpr bool reads_all_returned = true;
template <class Entity, class Dialect, returned When>
inline constexpr bool reads_all_returned<Entity, Dialect, When, true> =
    reads_each_returned<Entity, Dialect, When>(column_types<Entity>{});

template <bool Taken, class Row, class Value>
inline void get_if(const Row& from, std::size_t& column, Value& value) {
  if constexpr (Taken) from.get(column++, value);
}
template <class Entity, returned When, class Row, class Columns>
struct get_returned;
template <class Entity, returned When, class Row, std::size_t... Column>
struct get_returned<Entity, When, Row, std::index_sequence<Column...>> {
  const Row& from;
  template <class... Values>
  void operator()(Values&... values) const {
    std::size_t column = 0;
    (get_if<comes_back(facts<Entity>.role[Column], When)>(from, column, values), ...);
  }
};

template <class Entity, class Parameters, class Columns>
struct put_key;
template <class Entity, class Parameters, std::size_t... Column>
struct put_key<Entity, Parameters, std::index_sequence<Column...>> {
  Parameters& to;
  static constexpr std::size_t part_of(std::size_t column) {
    std::size_t part = 0;
    while (part < facts<Entity>.keys && facts<Entity>.key[part] != column) ++part;
    return part;
  }
  template <class... Values>
  void operator()(const Values&... values) const {
    (put_if<facts<Entity>.role[Column].is_key>(to, part_of(Column), values), ...);
  }
};

}  // namespace detail

/// Puts a row's columns among the parameters, in the order of its plan.
template <class Entity, class Parameters>
[[gnu::noinline]] void encode_row(Parameters& to, const Entity& object) {
  using columns = std::make_index_sequence<column_count<Entity>>;
  visit_columns<Entity>(object, detail::put_columns<Entity, Parameters, columns>{to});
}

/// Puts the parts of a row's key among the parameters, in the order of `primary_key`.
template <class Entity, class Parameters>
void encode_key(Parameters& to, const Entity& object) {
  using columns = std::make_index_sequence<column_count<Entity>>;
  visit_columns<Entity>(object, detail::put_key<Entity, Parameters, columns>{to});
}

/// Fills an object from a row that holds all columns in order.
template <class Entity, class Row>
[[gnu::noinline]] void decode_row(const Row& from, Entity& object) {
  using columns = std::make_index_sequence<column_count<Entity>>;
  visit_columns<Entity>(object, detail::get_columns<Row, columns>{from});
}

/// Fills what came back from an insert or an update.
template <detail::returned When, class Entity, class Row>
void decode_returned(const Row& from, Entity& object) {
  using columns = std::make_index_sequence<column_count<Entity>>;
  visit_columns<Entity>(object, detail::get_returned<Entity, When, Row, columns>{from});
}

}  // namespace polystore::inline v0::relational
