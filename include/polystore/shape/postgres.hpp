// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/shape.hpp>

namespace polystore::inline v0::postgres {

/// What a PostgreSQL table can honour.
struct table_kind {
  using family = tables;
  static constexpr facet_set honours =
      facets_of(facet::primary_key, facet::unique, facet::default_value, facet::server_sets, facet::touch,
                facet::version, facet::generated, facet::full_text, facet::identity, facet::check, facet::references,
                facet::index, facet::column_name, facet::column_type, facet::lossy_ok, facet::column_comment,
                facet::flatten, facet::classification, facet::soft_delete, facet::audit, facet::small_table,
                facet::comment, facet::extension, facet::database);
};

/// A table: `ps::postgres::table{"sites", ps::primary_key<&site::id>}`; `"schema.name"` where it is in a schema.
template <class... Facets>
struct table : shape<table_kind, Facets...> {
  using shape<table_kind, Facets...>::shape;
};
template <class... Facets>
table(const char*, Facets...) -> table<Facets...>;
template <class First, class... More>
  requires(!std::is_convertible_v<First, const char*>)
table(First, More...) -> table<>;

}  // namespace polystore::inline v0::postgres
