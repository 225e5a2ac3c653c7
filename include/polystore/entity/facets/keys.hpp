// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/facet.hpp>

#include <string_view>

namespace polystore::inline v0 {

/// The fields that tell one row from another. Default name: `<table>_pkey`.
template <auto... Members>
struct primary_key_facet {
  static constexpr facet kind = facet::primary_key;
  std::string_view name{};

  constexpr primary_key_facet named(const char* given) const { return {given}; }
};
template <auto... Members>
inline constexpr primary_key_facet<Members...> primary_key{};

/// Fields of which no two rows agree in all. Default name: `<table>_<columns>_key`.
template <auto... Members>
struct unique_facet {
  static constexpr facet kind = facet::unique;
  std::string_view name{};
  bool nulls_are_equal = false;
  bool is_deferrable = false;

  constexpr unique_facet named(const char* given) const { return {given, nulls_are_equal, is_deferrable}; }
  constexpr unique_facet nulls_not_distinct() const { return {name, true, is_deferrable}; }
  constexpr unique_facet deferrable() const { return {name, nulls_are_equal, true}; }
};
template <auto... Members>
inline constexpr unique_facet<Members...> unique{};

}  // namespace polystore::inline v0
