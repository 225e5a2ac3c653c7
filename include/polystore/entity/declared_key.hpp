// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/pack.hpp>
#include <polystore/entity/facets/keys.hpp>
#include <polystore/entity/layout.hpp>

#include <cstddef>

namespace polystore::inline v0 {

/// Whether some fields are a key of their type, and whether its rows meet it at once or when the transaction ends.
enum class key_match { none, live, deferrable, immediate };

/// How some fields are a key, and whether two nulls are one value of it.
struct matched_key {
  key_match match = key_match::none;
  bool nulls_are_equal = false;
};

namespace detail {

/// Whether some columns are, in any order, those of a key that a placement declares.
template <class Entity>
struct match_key {
  const std::size_t* searched;
  std::size_t size;
  matched_key& found;

  template <auto... Members>
  constexpr void operator()(const primary_key_facet<Members...>&) const {
    look<Members...>({key_match::immediate, false});
  }
  template <auto... Members>
  constexpr void operator()(const unique_facet<Members...>& key) const {
    look<Members...>({key.is_deferrable ? key_match::deferrable : key_match::immediate, key.nulls_are_equal});
  }
  template <class Facet>
  constexpr void operator()(const Facet&) const {}

 private:
  template <auto... Members>
  constexpr void look(matched_key declared) const {
    if (sizeof...(Members) != size) return;
    const std::size_t key[] = {column_index<Entity, Members>()...};
    std::size_t matched = 0;
    for (const std::size_t column : key) {
      bool is_named = false;
      for (std::size_t i = 0; i < size; ++i) is_named = is_named || searched[i] == column;
      matched += is_named;
    }
    if (matched == size && found.match < declared.match) found = declared;
  }
};
template <std::size_t Index, auto... Members>
primary_key_facet<Members...> find_primary_key(const pack_slot<Index, primary_key_facet<Members...>>*);
void find_primary_key(...);

template <class Entity, auto... Members>
consteval matched_key match_declared_key() {
  const std::size_t searched[] = {column_index<Entity, Members>()...};
  matched_key found;
  placement<Entity>.each(match_key<Entity>{searched, sizeof...(Members), found});
  return found;
}

}  // namespace detail

/// The `primary_key` of a type, as its placement declares it.
template <class Entity>
using primary_key_of = decltype(detail::find_primary_key(&placement<Entity>));

/// Whether the fields are together a primary key or a unique key of their type.
template <class Entity, auto... Members>
inline constexpr key_match declared_key = detail::match_declared_key<Entity, Members...>().match;
/// Whether such a key takes two nulls for one value.
template <class Entity, auto... Members>
inline constexpr bool has_equal_nulls = detail::match_declared_key<Entity, Members...>().nulls_are_equal;
template <class Entity, auto... Members>
inline constexpr bool is_declared_key = declared_key<Entity, Members...> != key_match::none;

}  // namespace polystore::inline v0
