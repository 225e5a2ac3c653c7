// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/relational/write_statement.hpp>

namespace polystore::inline v0::relational {

namespace detail {
template <class Entity, class Dialect, verb Verb>
constexpr void write_verb(text& out) {
  write_statement(out, Verb, statement_facts_of<Entity, Dialect>);
}
}  // namespace detail

/// The text of one of a repository's verbs.
template <class Entity, class Dialect, verb Verb>
inline constexpr auto statement_text = freeze<detail::write_verb<Entity, Dialect, Verb>>();

}  // namespace polystore::inline v0::relational
