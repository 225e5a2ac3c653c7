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

/// Writes a query, `Outer` being the scope in which it stands, or void.
template <class Outer, class Dialect, class Query>
struct select_text;

template <class Outer, class Dialect, class Entity, class... Clauses>
struct select_text<Outer, Dialect, selection<Entity, Clauses...>> {
  using query = selection<Entity, Clauses...>;
  using scope = scope_of<Outer, Entity, Clauses...>;
  static constexpr bool finds_deleted = query_has<query, clause_kind::deleted>;
  static constexpr bool needs_check = query_has<query, clause_kind::columns> || query_has<query, clause_kind::group> ||
                                      query_has<query, clause_kind::set_operation>;

  template <class Writer>
  static constexpr void write(Writer& writer, const query* value) {
    if constexpr (needs_check) require_sound_query<scope, query>();
    write_with(writer, value);
    writer.out += "SELECT ";
    if constexpr (query_has<query, clause_kind::distinct> || query_has<query, clause_kind::columns>) {
      write_between<Writer, clause_kind::distinct, clause_kind::columns>(writer, value);
    }
    if constexpr (std::is_void_v<columns_of<query>>) write_columns_of_entity(writer);
    write_from(writer, value);
  }
  /// The same, giving one thing for each row, whatever it is.
  template <class Writer>
  static constexpr void write_existence(Writer& writer, const query* value) {
    write_with(writer, value);
    writer.out += "SELECT 1";
    write_from(writer, value);
  }
  /// The queries that are named before the main one.
  template <class Writer>
  static constexpr void write_with(Writer& writer, const query* value) {
    if constexpr (query_has<query, clause_kind::with>) {
      writer.out += (... || detail::is_recursive<Clauses>) ? "WITH RECURSIVE " : "WITH ";
      write_between<Writer, clause_kind::with, clause_kind::with>(writer, value);
      writer.out += ' ';
    }
  }
  /// What follows the columns.
  template <class Writer>
  static constexpr void write_from(Writer& writer, const query* value) {
    writer.out += " FROM ";
    detail::write_source<Dialect, Entity>(writer.out);
    if constexpr (keeps_erased_rows<Entity> && !finds_deleted) {
      write_between<Writer, clause_kind::join, clause_kind::join>(writer, value);
      write_where(writer, value, true);
      write_between<Writer, clause_kind::group, clause_kind::lock>(writer, value);
    } else {
      require_erased_rows();
      write_between<Writer, clause_kind::join, clause_kind::lock>(writer, value);
    }
  }
  /// The conditions, and that the rows are left, or that they are erased, where erased ones are kept.
  template <class Writer>
  static constexpr void write_where(Writer& writer, const query* value, [[maybe_unused]] bool live) {
    write_between<Writer, clause_kind::where, clause_kind::where>(writer, value);
    if constexpr (keeps_erased_rows<Entity>) {
      constexpr bool is_qualified = !std::is_same_v<scope, Entity>;
      constexpr std::string_view word = query_has<query, clause_kind::where> ? " AND " : " WHERE ";
      if (!live || !finds_deleted) detail::write_is_live<Dialect, source<Entity>, is_qualified>(writer.out, word, live);
    }
  }
  /// The clauses of some kinds.
  template <class Writer, clause_kind First, clause_kind Last>
  static constexpr void write_between(Writer& writer, [[maybe_unused]] const query* value) {
    clause_kind previous = clause_kind::none;
    if constexpr (Writer::literal) {
      value->clauses.each([&](const auto& clause) { write_if<First, Last>(writer, &clause, previous); });
    } else {
      (write_if<First, Last, Clauses>(writer, nullptr, previous), ...);
    }
  }

 private:
  static constexpr void require_erased_rows() {
    if constexpr (finds_deleted) {
      constexpr bool any = keeps_erased_rows<Entity> || (false || ... || detail::joins_erased_rows<Clauses>);
      static_assert(verdict::type_keeps_erased_rows<Entity, any>,
                    "polystore: rows of this type are gone once they are erased; declare ps::soft_delete<&T::x> in its "
                    "placement, or leave with_deleted(), purge() and restore() out");
    }
  }
  template <class Writer>
  static constexpr void write_columns_of_entity(Writer& writer) {
    if constexpr (std::is_same_v<scope, Entity>) {
      writer.out += columns<Entity, Dialect>.all();
    } else {
      for (std::size_t i = 0; i < column_count<Entity>; ++i) {
        if (i > 0) writer.out += ", ";
        detail::write_source_name<Dialect, source<Entity>>(writer.out);
        writer.out += '.';
        writer.out += columns<Entity, Dialect>[i];
      }
    }
  }
  template <clause_kind First, clause_kind Last, class Clause, class Writer>
  static constexpr void write_if(Writer& writer, const Clause* clause, clause_kind& previous) {
    if constexpr (Clause::kind >= First && Clause::kind <= Last) {
      constexpr bool has_more = Clause::kind == clause_kind::where && keeps_erased_rows<Entity>;
      constexpr bool is_only = !has_more && (std::size_t{Clauses::kind == Clause::kind} + ...) == 1;
      const clause_place place{previous != Clause::kind, is_only, finds_deleted};
      if (Clause::kind == clause_kind::offset && previous != clause_kind::limit && Dialect::facts.offset_needs_limit) {
        writer.out += " LIMIT -1";
      }
      previous = Clause::kind;
      clause_text<scope, Dialect, Clause, row_of<query>>::write(writer, clause, place);
    }
  }
};

}  // namespace polystore::inline v0::relational
