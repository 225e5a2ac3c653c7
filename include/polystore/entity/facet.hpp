// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0 {

/// The kinds of facts that a placement can state. Every facet type says its kind, and whether it speaks of columns.
enum class facet {
  primary_key,
  unique,
  default_value,
  server_sets,
  touch,
  version,
  generated,
  identity,
  check,
  references,
  index,
  column_name,
  column_type,
  lossy_ok,
  column_comment,
  flatten,
  full_text,
  classification,
  soft_delete,
  audit,  // of columns
  small_table,
  comment,
  extension,
  database,  // of the whole
  query,     // of a view
};

/// Some kinds of facets, as bits.
struct facet_set {
  unsigned bits = 0;

  constexpr bool has(facet kind) const { return (bits >> static_cast<unsigned>(kind) & 1u) != 0; }
  constexpr bool includes(facet_set other) const { return (other.bits & ~bits) == 0; }
  friend constexpr facet_set operator|(facet_set left, facet_set right) { return {left.bits | right.bits}; }
};

/// The set of the kinds named.
template <class... Kinds>
constexpr facet_set facets_of(Kinds... kinds) {
  return {(0u | ... | (1u << static_cast<unsigned>(kinds)))};
}

}  // namespace polystore::inline v0
