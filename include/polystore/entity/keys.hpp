// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/layout.hpp>

#include <cstddef>

namespace polystore::inline v0 {

namespace detail {

/// Whether some columns are, in any order, those of a key that a placement declares.
template <class Entity>
struct match_key {
  const std::size_t* searched;
  std::size_t size;
  bool& found;

  template <auto... Members>
  constexpr void operator()(const primary_key_facet<Members...>&) const {
    look<Members...>();
  }
  template <auto... Members>
  constexpr void operator()(const unique_facet<Members...>&) const {
    look<Members...>();
  }
  template <class Facet>
  constexpr void operator()(const Facet&) const {}

 private:
  template <auto... Members>
  constexpr void look() const {
    if (sizeof...(Members) != size) return;
    const std::size_t key[] = {column_index<Entity, Members>()...};
    std::size_t matched = 0;
    for (const std::size_t column : key) {
      bool is_named = false;
      for (std::size_t i = 0; i < size; ++i) is_named = is_named || searched[i] == column;
      matched += is_named;
    }
    found = found || matched == size;
  }
};
template <class Entity, auto... Members>
consteval bool names_a_key() {
  const std::size_t searched[] = {column_index<Entity, Members>()...};
  bool found = false;
  placement<Entity>.each(match_key<Entity>{searched, sizeof...(Members), found});
  return found;
}

}  // namespace detail

/// Whether the fields are together a primary key or a unique key of their type.
template <class Entity, auto... Members>
inline constexpr bool is_declared_key = detail::names_a_key<Entity, Members...>();

}  // namespace polystore::inline v0
