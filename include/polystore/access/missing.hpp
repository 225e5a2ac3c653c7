// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/described_query.hpp>
#include <polystore/access/suggest.hpp>
#include <polystore/core/fixed_string.hpp>

// What is missing for a query, as constants.
namespace polystore::inline v0::access {

namespace detail {
template <class Dialect, class Query, reads How>
constexpr void write_facet_of(text& out) {
  write_missing_facet(out, judged<Dialect, Query, How>);
}
template <class Dialect, class Query, reads How>
constexpr void write_condition_of(text& out) {
  write_missing_condition(out, judged<Dialect, Query, How>);
}
}  // namespace detail

/// The facet that would serve a query that is not served; empty where none is known.
template <class Dialect, class Query, reads How = reads::every_match>
inline constexpr const auto& missing_facet = frozen<detail::write_facet_of<Dialect, Query, How>>;
/// The condition that no index serves.
template <class Dialect, class Query, reads How = reads::every_match>
inline constexpr const auto& missing_condition = frozen<detail::write_condition_of<Dialect, Query, How>>;

}  // namespace polystore::inline v0::access
