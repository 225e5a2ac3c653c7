// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/entity/facet.hpp>
#include <polystore/entity/placement.hpp>
#include <polystore/verdict/shape.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace polystore::inline v0 {

/// What a connection must be able to serve.
struct tables {};

/// Whether a relational store keeps a type's rows, or finds them by a query: at every look, or when it is refreshed.
enum class relation { table, view, materialized_view };

namespace detail {
template <class Facet>
consteval void require_facet() {
  static_assert(verdict::shape_is_given_facets<Facet>,
                "polystore: a placement lists facets after the table's name, and this is none; write what it means: "
                "ps::primary_key<&T::x>, ps::comment(\"...\"), ps::default_<&T::x>(value)");
}
template <class... Facets>
consteval facet_set gather_kinds() {
  if constexpr (requires { facets_of(Facets::kind...); }) {
    return facets_of(Facets::kind...);
  } else {
    (require_facet<Facets>(), ...);
    return {};
  }
}
}  // namespace detail

/// A shape with its name and facets. `Kind` says its family and which facets it can honour.
template <class Kind, class... Facets>
struct shape : detail::pack_slots<std::index_sequence_for<Facets...>, Facets...> {
  using kind = Kind;
  using family = typename Kind::family;
  static constexpr facet_set facets = detail::gather_kinds<Facets...>();

  std::string_view name;

  constexpr shape(const char* called, Facets... facets)
      : detail::pack_slots<std::index_sequence_for<Facets...>, Facets...>{{facets}...}, name(called) {
    if constexpr (!Kind::honours.includes(shape::facets)) (require_honoured<Facets>(), ...);
  }
  /// For what is no name.
  template <class First, class... More>
    requires(!std::is_convertible_v<First, const char*>)
  constexpr shape(const First&, const More&...) {
    static_assert(
        verdict::shape_is_given_name<First, false>,
        "polystore: a placement begins with the table's name, in quotes: ps::postgres::table{\"sites\", ...}");
  }

 private:
  template <class Facet>
  static constexpr void require_honoured() {
    static_assert(verdict::shape_honours_facet<Kind, Facet>,
                  "polystore: this shape can't honour one of its facets; take the facet out or choose another shape");
  }
};

namespace detail {
template <std::size_t... Index, class... Facets>
pack_slots<std::index_sequence<Index...>, Facets...> slots_of(
    const pack_slots<std::index_sequence<Index...>, Facets...>&);
}  // namespace detail

/// The facets of a type's placement, each at its place.
template <class Entity>
using facets_of_placement = decltype(detail::slots_of(placement<Entity>));

}  // namespace polystore::inline v0
