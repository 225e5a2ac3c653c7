// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/entity/facts.hpp>
#include <polystore/query/clause.hpp>
#include <polystore/relational/source_text.hpp>

#include <string_view>

// Which rows of a type that keeps erased ones are meant: those that are left, unless a query says otherwise.
namespace polystore::inline v0::relational::detail {

template <class Clause>
inline constexpr bool joins_erased_rows = false;
template <join_kind Kind, class Other, fixed_string Alias, class Condition>
inline constexpr bool joins_erased_rows<join_clause<Kind, Other, Alias, Condition>> = keeps_erased_rows<Other>;

/// Writes that rows are left, or that they are erased.
template <class Dialect, class Source, bool IsQualified>
constexpr void write_is_live(text& out, bool live) {
  using entity = typename Source::entity;
  if constexpr (IsQualified) {
    write_source_name<Dialect, Source>(out);
    out += '.';
  }
  out += columns<entity, Dialect>[facts<entity>.deletion];
  out += live ? " IS NULL" : " IS NOT NULL";
}

}  // namespace polystore::inline v0::relational::detail
