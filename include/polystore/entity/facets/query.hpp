// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>

namespace polystore::inline v0 {

/// The query that finds the rows of a view.
template <class Query>
struct query_facet {
  static constexpr facet kind = facet::query;
  Query query;
};

namespace detail {
template <class Query>
constexpr query_facet<Query> defined_by(Query query) {
  return {static_cast<Query&&>(query)};
}
}  // namespace detail

}  // namespace polystore::inline v0
