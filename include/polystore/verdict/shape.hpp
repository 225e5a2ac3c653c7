// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

namespace detail {
template <class Facet>
consteval bool is_facet() {
  return requires { Facet::kind; };
}
}  // namespace detail

/// A shape's name comes first.
template <class First, bool IsName>
inline constexpr bool shape_is_given_name = IsName;

/// A shape is given facets.
template <class Facet>
inline constexpr bool shape_is_given_facets = detail::is_facet<Facet>();

/// A shape is given only facets that it can honour.
template <class Kind, class Facet>
inline constexpr bool shape_honours_facet = Kind::honours.has(Facet::kind);

}  // namespace polystore::inline v0::verdict
