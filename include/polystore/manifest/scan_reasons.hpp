// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/facts.hpp>
#include <polystore/expr/typed.hpp>
#include <polystore/expr/windows.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/query/subquery.hpp>

#include <cstddef>

// Why whole tables may be read: what a query says of that, and those inside of it.
namespace polystore::inline v0::manifests {

/// Some reasons; of one that is given again only the first.
struct scan_reasons {
  static constexpr std::size_t most = 8;
  relational::characters at[most]{};
  std::size_t count = 0;

  constexpr void add(const scan_clause& clause) {
    const relational::characters reason = relational::characters_of(clause.reason.text);
    for (std::size_t i = 0; i < count; ++i) {
      if (at[i] == reason) return;
    }
    if (count < most) at[count++] = reason;
  }
};

namespace detail {

struct note_reasons {
  scan_reasons& reasons;

  template <class Part>
  constexpr void operator()(const Part& part) const {
    if constexpr (requires { part.condition; }) {
      (*this)(part.condition);
    } else if constexpr (requires { part.columns; }) {
      part.columns.each(*this);
    } else if constexpr (requires { part.query; }) {
      if constexpr (requires { part.operand; }) (*this)(part.operand);
      (*this)(part.query);
    } else if constexpr (requires { part.clauses; }) {
      part.clauses.each(*this);
    } else if constexpr (requires {
                           part.function;
                           part.window;
                         }) {
      (*this)(part.function);
      part.window.partition.each(*this);
    } else if constexpr (requires { part.operand; }) {
      (*this)(part.operand);
    }
  }
  template <class Operator, class... Operands>
  constexpr void operator()(const operation<Operator, Operands...>& applied) const {
    applied.each(*this);
  }
  constexpr void operator()(const scan_clause& clause) const { reasons.add(clause); }
};

}  // namespace detail

/// The reasons that a query gives.
template <class Query>
consteval scan_reasons scan_reasons_of(const Query& query) {
  scan_reasons reasons;
  detail::note_reasons{reasons}(query);
  return reasons;
}

}  // namespace polystore::inline v0::manifests
