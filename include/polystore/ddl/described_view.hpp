// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/described_facets.hpp>
#include <polystore/entity/facets/query.hpp>
#include <polystore/query/row.hpp>
#include <polystore/query/sources.hpp>
#include <polystore/relational/subquery_text.hpp>
#include <polystore/verdict/view.hpp>

#include <cstddef>
#include <type_traits>

// A view's query as it stands in DDL, and what it reads.
namespace polystore::inline v0::relational::detail {

template <std::size_t Size>
struct type_names {
  characters at[Size ? Size : 1]{};
};

template <class Type, std::size_t Size>
consteval void add_placed(type_names<Size>& names, std::size_t& next) {
  if constexpr (is_placed<Type>) names.at[next++] = type_called<Type>();
}
template <std::size_t Size, class... Types>
consteval type_names<Size> name_placed() {
  type_names<Size> names;
  std::size_t next = 0;
  (add_placed<Types>(names, next), ...);
  return names;
}

/// The placed types among some, as they are called; what else a query selects from it defines itself.
template <class Types>
struct placed_types;
template <class... Types>
struct placed_types<type_list<Types...>> {
  static constexpr std::size_t size = (std::size_t{0} + ... + is_placed<Types>);
  static constexpr type_names<size> names = name_placed<size, Types...>();
};

template <class Entity, class Dialect, std::size_t Index, class Query>
struct described<Entity, Dialect, Index, query_facet<Query>> {
  static consteval declared_facet make(const query_facet<Query>& facet) {
    static_assert(verdict::query_gives_view<Entity, row_of<Query>, std::is_same_v<row_of<Query>, Entity>>,
                  "polystore: the query of a view gives the rows of another type; let it select<V>(...), V being the "
                  "struct that is placed");
    using read = placed_types<sources_of<Query>>;
    return {.kind = facet.kind,
            .expression = expression_of_facet<Entity, Dialect, Index, query_facet<Query>>(),
            .reads = {read::names.at, read::size}};
  }
};

}  // namespace polystore::inline v0::relational::detail
