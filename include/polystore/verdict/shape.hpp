// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0::verdict {

/// A shape is given only facets that it can honour.
template <class Kind, class Facet>
inline constexpr bool shape_honours_facet = Kind::honours.has(Facet::kind);

}  // namespace polystore::inline v0::verdict
