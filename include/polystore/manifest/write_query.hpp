// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/manifest/claims.hpp>
#include <polystore/manifest/json_writer.hpp>
#include <polystore/manifest/places.hpp>
#include <polystore/manifest/value_name.hpp>
#include <polystore/manifest/write_index.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::manifests {

namespace detail {

template <class Dialect, class Type>
constexpr void write_types(json_writer& json, text& out) {
  json.member("type");
  out += '"';
  write_value_name<Type>(out);
  out += '"';
  json.member("stored_as");
  out += '"';
  Dialect::template write_type<Type>(out);
  out += '"';
}

template <class... Places>
constexpr void write_positions(json_writer& json, text& out, std::string_view name, type_list<Places...>) {
  json.member("at");
  std::size_t position = 0;
  separator between{"[", ", "};
  ((++position, place_of<Places>::is_parameter && place_of<Places>::name == name
                    ? void((out += between.next()).number(static_cast<long long>(position)))
                    : void()),
   ...);
  out += ']';
}
template <class Dialect, class Places, fixed_string Name, class Type>
constexpr void write_parameter(json_writer& json, text& out, const parameter_of<Name, Type>*) {
  json.next().open('{', json_layout::one_line);
  json.member("name").string(Name.view());
  write_types<Dialect, Type>(json, out);
  write_positions(json, out, Name.view(), Places{});
  json.close('}');
}
template <class Dialect, class Places, class... Parameters>
constexpr void write_parameters(json_writer& json, text& out, type_list<Parameters...>) {
  json.member("parameters").open('[');
  (write_parameter<Dialect, Places>(json, out, static_cast<const Parameters*>(nullptr)), ...);
  json.close(']');
}
template <class Dialect, class Place>
constexpr void write_value(json_writer& json, text& out, std::size_t position) {
  if constexpr (!place_of<Place>::is_parameter) {
    json.next().open('{', json_layout::one_line);
    write_types<Dialect, without_null<typename place_of<Place>::type>>(json, out);
    json.member("at").number(position);
    json.close('}');
  }
}
template <class Dialect, class... Places>
constexpr void write_values(json_writer& json, text& out, type_list<Places...>) {
  json.member("values").open('[');
  std::size_t position = 0;
  (write_value<Dialect, Places>(json, out, ++position), ...);
  json.close(']');
}

template <class Dialect, class Row>
struct row_names {
  static constexpr std::string_view of(std::size_t column) {
    return relational::detail::without_quotes(relational::columns<Row, Dialect>[column]);
  }
};
template <class Dialect, class Value>
struct row_names<Dialect, one_value<Value>> {
  static constexpr std::string_view of(std::size_t) { return "value"; }
};
template <class Dialect, class Row, class Type>
constexpr void write_column_of(json_writer& json, text& out, std::size_t column) {
  json.next().open('{', json_layout::one_line);
  json.member("name").string(row_names<Dialect, Row>::of(column));
  write_types<Dialect, without_null<Type>>(json, out);
  json.member("nullable").truth(is_nullable<Type>);
  json.close('}');
}
template <class Row>
struct row_type {
  static constexpr void write(text& out) { out += reflect::simple_name<Row>(); }
};
template <class Value>
struct row_type<one_value<Value>> {
  static constexpr void write(text& out) { write_value_name<Value>(out); }
};
template <class Dialect, class Row, class... Types>
constexpr void write_columns(json_writer& json, text& out, type_list<Types...>) {
  json.member("result");
  out += '"';
  row_type<Row>::write(out);
  out += '"';
  json.member("columns").open('[');
  std::size_t column = 0;
  (write_column_of<Dialect, Row, Types>(json, out, column++), ...);
  json.close(']');
}

}  // namespace detail

/// Writes all that there is to say of a query of a schema.
template <class Schema, class Dialect, class Tag, const auto& Query>
constexpr void write_query(text& out) {
  using query = filled_query_of<Query>;
  using row = relational::detail::given_row<query>;
  using places = places_of<query_named<Query>>;
  constexpr const query_claim& claim = described_claim<Schema, Dialect, Tag, Query>::claim;
  json_writer json(out, 2);
  json.open('{');
  json.member("name").string(claim.name.view());
  json.member("text").string(claim.statement->text);
  detail::write_parameters<Dialect, places>(json, out, parameters_of<query_named<Query>>{});
  detail::write_values<Dialect>(json, out, places{});
  detail::write_columns<Dialect, row>(json, out, typename relational::row_reader<row>::types{});
  json.member("indexes").open('[');
  for (std::size_t i = 0; i < claim.count; ++i) {
    write_index(json.next(), claim.indexes[i], relational::ddl_rules_of<Dialect>);
  }
  json.close(']');
  json.member("scans").open('[', json_layout::one_line);
  for (std::size_t i = 0; i < claim.scan_count; ++i) json.next().string(claim.scans[i].view());
  json.close(']');
  json.close('}');
}

}  // namespace polystore::inline v0::manifests
