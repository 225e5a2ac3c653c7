// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/relational/write_statement.hpp>

namespace polystore::inline v0::relational {

namespace detail {
struct verb_writer {
  verb written;
  const statement_facts& facts;
  constexpr void operator()(text& out) const { write_statement(out, written, facts); }
};
}  // namespace detail

/// The text of a verb's statement.
template <class Entity, class Dialect, verb Verb>
inline constexpr auto statement_text = freeze<measure(detail::verb_writer{Verb, statement_facts_of<Entity, Dialect>})>(
    detail::verb_writer{Verb, statement_facts_of<Entity, Dialect>});

}  // namespace polystore::inline v0::relational
