// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/check_query.hpp>
#include <polystore/query/scope.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/relational/clause_text.hpp>
#include <polystore/relational/live_text.hpp>
#include <polystore/relational/write_statement.hpp>
#include <polystore/verdict/soft_delete.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0::relational {

namespace detail {
template <class Clause>
inline constexpr bool is_recursive = requires { requires Clause::is_recursive; };
}  // namespace detail

/// Says how a query is written, as its `node`, `Outer` being the scope in which it stands, or void.
template <class Outer, class Dialect, class Query>
struct select_text;

template <class Outer, class Dialect, class Entity, class... Clauses>
struct select_text<Outer, Dialect, selection<Entity, Clauses...>> {
  using query = selection<Entity, Clauses...>;
  using scope = scope_of<Outer, Entity, Clauses...>;
  static constexpr clause_kinds kinds = kinds_of<query>;

  static constexpr void write_columns(expression_writer& writer) {
    for (std::size_t i = 0; i < column_count<Entity>; ++i) {
      if (i > 0) writer.out += ", ";
      detail::write_source_name<Dialect, source<Entity>>(writer.out);
      writer.out += '.';
      writer.out += columns<Entity, Dialect>[i];
    }
  }
  static constexpr void write_liveness(text& out, bool live) {
    detail::write_is_live<Dialect, source<Entity>, !std::is_same_v<scope, Entity>>(out, live);
  }
  static consteval query_node make() {
    if constexpr (kinds.has(clause_kind::columns) || kinds.has(clause_kind::group) ||
                  kinds.has(clause_kind::set_operation) ||
                  (false || ... || polystore::detail::asks_aggregate<Clauses>)) {
      require_sound_query<scope, query>();
    }
    query_node made{.write_source = &detail::write_source<Dialect, Entity>,
                    .clauses = clauses,
                    .count = sizeof...(Clauses),
                    .finds_deleted = kinds.has(clause_kind::deleted),
                    .is_recursive = (... || detail::is_recursive<Clauses>),
                    .offset_needs_limit = Dialect::facts.offset_needs_limit};
    if constexpr (kinds.has(clause_kind::deleted)) {
      constexpr bool any = keeps_erased_rows<Entity> || (false || ... || detail::joins_erased_rows<Clauses>);
      static_assert(verdict::type_keeps_erased_rows<Entity, any>,
                    "polystore: rows of this type are gone once they are erased; declare ps::soft_delete<&T::x> in its "
                    "placement, or leave with_deleted(), purge() and restore() out");
    }
    if constexpr (keeps_erased_rows<Entity>) {
      made.write_liveness = &write_liveness;
      made.keeps_erased = true;
    }
    if constexpr (!kinds.has(clause_kind::columns) && std::is_same_v<scope, Entity>) {
      made.columns = columns<Entity, Dialect>.all();
    } else if constexpr (!kinds.has(clause_kind::columns)) {
      made.write_columns = &write_columns;
      made.is_of_one_among_several = true;
    }
    return made;
  }
  static constexpr clause_node clauses[sizeof...(Clauses) + 1] = {
      clause_text<scope, Dialect, Clauses, row_of<query>>::node...};
  static constexpr query_node node = make();
};

}  // namespace polystore::inline v0::relational
