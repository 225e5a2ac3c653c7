// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/query/reference.hpp>
#include <polystore/relational/bind_clauses.hpp>
#include <polystore/relational/list_rows.hpp>
#include <polystore/relational/parameter_types.hpp>
#include <polystore/relational/select_text.hpp>
#include <polystore/relational/statement.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

// One query for what many objects refer to, or are referred to by: their keys are given as lists, and each row says to
// which of them it belongs.
namespace polystore::inline v0::relational {

/// The rows whose fields are equal to given keys.
template <class Query, class Fields>
struct related_rows;

namespace detail {

template <class Clause>
struct order_columns {
  using type = void;
};
template <class... Columns>
struct order_columns<order_clause<Columns...>> {
  using type = type_list<Columns...>;
};

/// Only these may be said of related rows: all else is about all rows together.
constexpr bool may_relate(clause_kind kind) {
  return kind == clause_kind::join || kind == clause_kind::where || kind == clause_kind::deleted ||
         kind == clause_kind::order || kind == clause_kind::scan;
}

template <class Dialect, class Query, class Fields>
constexpr void write_related(text& out) {
  related_rows<Query, Fields>::template write<Dialect>(out);
}
template <class Dialect, class Query, class Fields>
inline constexpr const auto& related_text = frozen<write_related<Dialect, Query, Fields>>;

}  // namespace detail

template <class Entity, class... Clauses, auto... Members>
struct related_rows<selection<Entity, Clauses...>, field_list<Members...>> {
  using query = selection<Entity, Clauses...>;
  using sources = scope_of<scope<>, Entity, Clauses...>;

  template <class Dialect>
  static constexpr void write(text& out) {
    constexpr std::string_view casts[sizeof...(Members)] = {
        Dialect::template parameter_cast<std::vector<reflect::value_of<Members>>>()...};
    out += "SELECT ";
    for (std::size_t i = 0; i < column_count<Entity>; ++i) {
      detail::write_source_name<Dialect, source<Entity>>(out);
      ((out += '.') += columns<Entity, Dialect>[i]) += ", ";
    }
    write_row_number(out, Dialect::facts);
    out += " FROM ";
    constexpr list_kind kinds[sizeof...(Members)] = {kind_of_list<reflect::value_of<Members>, Dialect>()...};
    write_numbered_rows(out, Dialect::facts, {1, sizeof...(Members), casts, kinds});
    out += " JOIN ";
    detail::write_source<Dialect, Entity>(out);
    std::size_t part = 0;
    (write_end<Dialect, Members>(out, part++), ...);
    write_rest<Dialect>(out);
  }

  template <class Dialect>
  static consteval statement make() {
    using bound = typename binding<pack<Clauses...>>::types;
    return {
        .text = detail::related_text<Dialect, query, field_list<Members...>>.view(),
        .parameter_types =
            type_ids<Dialect,
                     typename detail::joined<type_list<std::vector<reflect::value_of<Members>>...>, bound>::type>,
        .parameters = sizeof...(Members) + bound::size,
        .column_types = type_ids<Dialect, typename detail::joined<column_types<Entity>, type_list<std::int64_t>>::type>,
        .columns = column_count<Entity> + 1};
  }

 private:
  template <class Dialect, auto Member>
  static constexpr void write_end(text& out, std::size_t part) {
    out += part == 0 ? " ON " : " AND ";
    column_text<scope<source<Entity>>, Dialect>::template write<Member>(out);
    out += " = given.";
    write_list_column(out, part);
  }
  template <class Dialect>
  static constexpr void write_rest(text& out) {
    constexpr auto& node = select_text<scope<>, Dialect, query>::node;
    using order = typename polystore::detail::first_not_void<typename detail::order_columns<Clauses>::type...>::type;
    expression_writer writer{out, sizeof...(Members)};
    write_clauses(writer, node, clause_kind::join, clause_kind::join);
    write_where(writer, node, true);
    out += " ORDER BY ";
    write_row_number(out, Dialect::facts);
    if constexpr (!std::is_void_v<order>) write_order<sources, Dialect>(writer, order{}, ", ");
  }
};

}  // namespace polystore::inline v0::relational
