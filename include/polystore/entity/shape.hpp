// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/entity/facet.hpp>
#include <polystore/verdict/shape.hpp>

#include <string_view>

namespace polystore::inline v0 {

/// What a connection must be able to serve.
struct relational {};

/// A shape with its name and facets. `Kind` says its family and which facets it can honour.
template <class Kind, class... Facets>
struct shape : pack<Facets...> {
  using kind = Kind;
  using family = typename Kind::family;
  static constexpr facet_set facets = facets_of(Facets::kind...);

  std::string_view name;

  constexpr shape(const char* called, Facets... facets) : pack<Facets...>{facets...}, name(called) {
    if constexpr (!Kind::honours.includes(shape::facets)) (require_honoured<Facets>(), ...);
  }

 private:
  template <class Facet>
  static constexpr void require_honoured() {
    static_assert(verdict::shape_honours_facet<Kind, Facet>,
                  "polystore: this shape can't honour one of its facets; take the facet out or choose another shape");
  }
};

}  // namespace polystore::inline v0
