// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facets/query.hpp>
#include <polystore/entity/shape.hpp>
#include <polystore/verdict/view.hpp>

namespace polystore::inline v0::postgres {

/// What a view can honour.
struct view_kind {
  using family = tables;
  static constexpr relation what = relation::view;
  static constexpr facet_set honours =
      facets_of(facet::query, facet::column_name, facet::column_comment, facet::classification, facet::comment,
                facet::extension, facet::database);
};
/// A materialized view keeps its rows, and has indexes over them.
struct materialized_view_kind {
  using family = tables;
  static constexpr relation what = relation::materialized_view;
  static constexpr facet_set honours = view_kind::honours | facets_of(facet::index, facet::small_table);
};

namespace detail {
template <class Kind, class Query, class... Facets>
struct shape_of_view : shape<Kind, query_facet<Query>, Facets...> {
  static_assert(verdict::view_is_given_query<Query>,
                "polystore: behind its name a view is given the query that finds its rows: "
                "ps::from<T>()....select<V>(...); its facets follow");

  constexpr shape_of_view(const char* called, Query query, Facets... facets)
      : shape<Kind, query_facet<Query>, Facets...>(called, polystore::detail::defined_by(query), facets...) {}
};
}  // namespace detail

/// A view: `ps::postgres::view{"open_incidents", ps::from<incident>().where(...).select<open_incident>(...)}`.
template <class Query, class... Facets>
struct view : detail::shape_of_view<view_kind, Query, Facets...> {
  using detail::shape_of_view<view_kind, Query, Facets...>::shape_of_view;
};
template <class Query, class... Facets>
view(const char*, Query, Facets...) -> view<Query, Facets...>;

/// A view that keeps its rows until it is refreshed: `db.refresh<V>()`.
template <class Query, class... Facets>
struct materialized_view : detail::shape_of_view<materialized_view_kind, Query, Facets...> {
  using detail::shape_of_view<materialized_view_kind, Query, Facets...>::shape_of_view;
};
template <class Query, class... Facets>
materialized_view(const char*, Query, Facets...) -> materialized_view<Query, Facets...>;

}  // namespace polystore::inline v0::postgres
