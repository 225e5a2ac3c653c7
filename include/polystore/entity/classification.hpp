// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facets/classification.hpp>
#include <polystore/entity/layout.hpp>

#include <cstddef>

namespace polystore::inline v0 {

/// The sensitivity of each of a type's fields.
template <std::size_t Fields>
struct field_sensitivities {
  sensitivity of[Fields ? Fields : 1]{};
};

namespace detail {

template <class Entity>
struct note_sensitivity {
  field_sensitivities<reflect::size<Entity>>& noted;

  template <sensitivity Sensitivity, auto... Members>
  constexpr void operator()(const classification_facet<Sensitivity, Members...>&) const {
    (note<Members>(Sensitivity), ...);
  }
  template <class Facet>
  constexpr void operator()(const Facet&) const {}

 private:
  template <auto Member>
  constexpr void note(sensitivity found) const {
    static_cast<void>(column_index<Entity, Member>());  // refuses a field of another type
    auto& of = noted.of[reflect::index_of<Entity, Member>];
    if (of < found) of = found;
  }
};
template <class Entity>
consteval auto gather_sensitivities() {
  field_sensitivities<reflect::size<Entity>> noted;
  placement<Entity>.each(note_sensitivity<Entity>{noted});
  return noted;
}

}  // namespace detail

/// What a placement says of the sensitivity of a type's fields, in their order.
template <class Entity>
inline constexpr auto sensitivities = detail::gather_sensitivities<Entity>();

}  // namespace polystore::inline v0
