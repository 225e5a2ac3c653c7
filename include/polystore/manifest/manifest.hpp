// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/entity/facets/small_table.hpp>
#include <polystore/manifest/unused_indexes.hpp>
#include <polystore/manifest/write_query.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0 {

namespace manifests::detail {

template <class Schema, class Dialect, class Tag, const auto& Query>
inline constexpr const auto& query_json = frozen<write_query<Schema, Dialect, Tag, Query>>;

template <class Schema, class Dialect, class Tag, const auto&... Queries>
constexpr void write_queries(json_writer& json, queries<Queries...>) {
  json.member("queries").open('[');
  const auto write = [&json]<const auto & Query>() {
    if constexpr (claims_of<Schema, Dialect, Tag>::template is_here<Query>) {
      json.next().raw(query_json<Schema, Dialect, Tag, Query>.view());
    }
  };
  (write.template operator()<Queries>(), ...);
  json.close(']');
}
template <class Schema, class Dialect, class Tag>
constexpr void write_unused(json_writer& json) {
  constexpr const auto& unused = unused_indexes<Schema, Dialect, Tag>;
  json.member("unused_indexes").open('[');
  for (std::size_t i = 0; i < unused.count; ++i) {
    write_index(json.next(), unused.at[i], relational::ddl_rules_of<Dialect>);
  }
  json.close(']');
}
struct write_reason {
  json_writer& json;
  std::string_view table;
  constexpr void operator()(const small_table_facet& facet) const {
    json.next().open('{', json_layout::one_line);
    json.member("table").string(table);
    json.member("reason").string(facet.reason.text);
    json.close('}');
  }
  template <class Facet>
  constexpr void operator()(const Facet&) const {}
};
template <class Type, class Tag>
constexpr void write_small_table(json_writer& json) {
  if constexpr (is_table_in<Type, Tag>) {
    if constexpr (shape_of<Type>::facets.has(facet::small_table)) {
      placement<Type>.each(write_reason{json, placement<Type>.name});
    }
  }
}
template <class Tag, class... Types>
constexpr void write_small_tables(json_writer& json, const schema<Types...>*) {
  json.member("small_tables").open('[');
  (write_small_table<Types, Tag>(json), ...);
  json.close(']');
}
template <class Schema, class Dialect, fixed_string Name, class Tag>
constexpr void write_manifest(text& out) {
  json_writer json(out);
  json.open('{');
  json.member("schema").string(Name.view());
  json.member("store").string(Dialect::facts.name);
  write_queries<Schema, Dialect, Tag>(json, queries_of<Schema>{});
  write_small_tables<Tag>(json, static_cast<const Schema*>(nullptr));
  write_unused<Schema, Dialect, Tag>(json);
  json.close('}');
  out += '\n';
}

}  // namespace manifests::detail

/// The queries of a schema that are run on the database of a tag, with their texts, parameters, columns and indexes, and
/// the tables that may be read whole and the indexes that no query relies on: a JSON document that the compiler has worked out.
template <class Schema, class Dialect = relational::home_dialect_of<Schema>, fixed_string Name = "",
          class Tag = only_database>
inline constexpr std::string_view manifest =
    frozen<manifests::detail::write_manifest<Schema, Dialect, Name, Tag>>.view();

}  // namespace polystore::inline v0
