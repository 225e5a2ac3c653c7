// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/match.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/entity/facets/columns.hpp>
#include <polystore/entity/placement.hpp>
#include <polystore/expr/ordering.hpp>
#include <polystore/expr/yields.hpp>
#include <polystore/query/scope.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/relational/order_text.hpp>
#include <polystore/relational/row_reader.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

// The columns by which a query sorts its rows, as plain data.
namespace polystore::inline v0::pages {

/// A column of a query's order, as it is asked for.
struct order_column {
  void (*write)(text&) = nullptr;
  std::string_view cast{};      // behind a parameter that is compared with it
  std::string_view declared{};  // the column's type where it is none that its field's has, and compares as it does
  unsigned type = 0;            // of such a parameter
  std::size_t column = 0;       // of the result
  bool is_hidden = false;       // behind the columns of the row
  bool is_loose = false;        // an expression that goes in parentheses
  bool is_nullable = false;
  bool descends = false;
  bool has_nulls_first = false;  // by what the query says, or by the store's default
  nulls_position nulls = nulls_position::by_default;
};

namespace detail {

template <class Column>
struct ordered;
template <auto Member, auto... Inner>
struct ordered<field_of<Member, Inner...>> {
  using expression = field_of<Member, Inner...>;
  using plain = expression;
  static constexpr direction order = direction::ascending;
  static constexpr nulls_position nulls = nulls_position::by_default;
};
template <auto Column, direction Direction, nulls_position Nulls>
struct ordered<ordered_column<Column, Direction, Nulls>> {
  using expression = std::remove_const_t<decltype(Column)>;
  using plain = ordered_column<Column, direction::ascending>;
  static constexpr direction order = Direction;
  static constexpr nulls_position nulls = Nulls;
};
template <auto Column, direction Direction, nulls_position Nulls>
  requires(reflect::is_member_pointer<std::remove_const_t<decltype(Column)>>)
struct ordered<ordered_column<Column, Direction, Nulls>> : ordered<field_of<Column>> {
  static constexpr direction order = Direction;
  static constexpr nulls_position nulls = Nulls;
};

/// Which column of an entity's an expression is, where it is one.
template <class Entity, class Expression>
inline constexpr bool is_field_of = false;
template <class Entity, auto Member, auto... Inner>
inline constexpr bool is_field_of<Entity, field_of<Member, Inner...>> =
    std::is_same_v<reflect::class_of<Member>, Entity>;
template <class Entity, auto Member, auto... Inner>
consteval std::size_t column_of(field_of<Member, Inner...>) {
  return column_index<Entity, Member, Inner...>();
}

/// The type in the store's own words that a placement gives a column, if it does.
template <class Entity>
struct find_column_type {
  std::size_t column;
  std::string_view& found;

  template <auto Member>
  constexpr void operator()(const column_type_facet<Member>& facet) const {
    if (column_index<Entity, Member>() == column) found = facet.type;
  }
  template <class Facet>
  constexpr void operator()(const Facet&) const {}
};
template <class Expression>
struct declared_type {
  static consteval std::string_view find() { return {}; }
};
template <auto Member, auto... Inner>
  requires is_placed<reflect::class_of<Member>>
struct declared_type<field_of<Member, Inner...>> {
  static consteval std::string_view find() {
    using entity = reflect::class_of<Member>;
    std::string_view found;
    placement<entity>.each(find_column_type<entity>{column_index<entity, Member, Inner...>(), found});
    return found;
  }
};

template <class Query>
struct order_of_query {
  using type = type_list<>;
};
template <class Clause>
struct order_of_clause {
  using type = void;
};
template <class... Columns>
struct order_of_clause<order_clause<Columns...>> {
  using type = type_list<Columns...>;
};
template <class Entity, class... Clauses>
  requires(kinds_of<selection<Entity, Clauses...>>.has(clause_kind::order))
struct order_of_query<selection<Entity, Clauses...>>
    : polystore::detail::first_not_void<typename order_of_clause<Clauses>::type...> {};

template <class Query>
struct scope_of_query;
template <class Entity, class... Clauses>
struct scope_of_query<selection<Entity, Clauses...>> {
  using type = scope_of<void, Entity, Clauses...>;
};

}  // namespace detail

/// The columns of a query's order, as a list of what `order_by` was given.
template <class Query>
using order_of = typename detail::order_of_query<Query>::type;

/// What the columns of a query's order are.
template <class Dialect, class Query, class Columns = order_of<Query>>
struct described_order;
template <class Dialect, class Query, class... Columns>
struct described_order<Dialect, Query, type_list<Columns...>> {
  using scope = typename detail::scope_of_query<Query>::type;
  using values = type_list<yields_in<scope, typename detail::ordered<Columns>::expression>...>;
  static constexpr std::size_t size = sizeof...(Columns);
  static constexpr std::size_t row_size = relational::row_reader<row_of<Query>>::types::size;

  template <class Expression>
  static constexpr bool is_in_row =
      !kinds_of<Query>.has(clause_kind::columns) && detail::is_field_of<entity_of<Query>, Expression>;
  static constexpr std::size_t hidden =
      (std::size_t{0} + ... + std::size_t{!is_in_row<typename detail::ordered<Columns>::expression>});
  static constexpr std::size_t nullable =
      (std::size_t{0} + ... +
       std::size_t{is_nullable<yields_in<scope, typename detail::ordered<Columns>::expression>>});

 private:
  struct all {
    order_column at[size ? size : 1]{};
  };
  template <class Column>
  static constexpr void write(text& out) {
    relational::detail::order_text<scope, Dialect, typename detail::ordered<Column>::plain>::write(out);
  }
  template <class Column>
  static consteval void add(all& found, std::size_t& count, std::size_t& hidden_before) {
    using part = detail::ordered<Column>;
    using value = yields_in<scope, typename part::expression>;
    order_column& made = found.at[count++];
    made.write = &write<Column>;
    made.cast = Dialect::template parameter_cast<value>();
    if (Dialect::facts.keeps_column_types) made.declared = detail::declared_type<typename part::expression>::find();
    made.type = Dialect::template type_id<value>;
    made.is_nullable = is_nullable<value>;
    made.descends = part::order == direction::descending;
    made.nulls = part::nulls;
    made.has_nulls_first = access::nulls_come_first(part::order, part::nulls, Dialect::facts.indexes);
    made.is_loose =
        relational::expression_text<scope, Dialect, typename part::expression>::node.holds < tightness::atom;
    if constexpr (is_in_row<typename part::expression>) {
      made.column = detail::column_of<entity_of<Query>>(typename part::expression{});
    } else {
      made.is_hidden = true;
      made.column = row_size + hidden_before++;
    }
  }
  static consteval all make() {
    all found;
    std::size_t count = 0, hidden_before = 0;
    (add<Columns>(found, count, hidden_before), ...);
    return found;
  }
  static constexpr all found = make();

 public:
  static constexpr const order_column* columns = found.at;
};

}  // namespace polystore::inline v0::pages
