// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/entity/schema.hpp>
#include <polystore/expr/yields.hpp>
#include <polystore/query/scope.hpp>
#include <polystore/reflect/type_name.hpp>
#include <polystore/relational/columns.hpp>
#include <polystore/verdict/query.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

// How the tables of a query are called, and fields of several tables apart.
namespace polystore::inline v0 {

namespace relational::detail {

/// Writes what a query selects from: a table, or a query that goes by its row's name.
template <class Dialect, class Entity>
constexpr void write_source(text& out) {
  if constexpr (is_placed<Entity>) {
    out += table_name<Entity, Dialect>.view();
  } else {
    write_identifier(out, reflect::simple_name<Entity>(), Dialect::facts);
  }
}
/// Writes by what name its columns are told from others.
template <class Dialect, class Source>
constexpr void write_source_name(text& out) {
  using entity = typename Source::entity;
  if constexpr (!Source::alias.view().empty()) {
    write_identifier(out, Source::alias.view(), Dialect::facts);
  } else if constexpr (is_placed<entity> && Dialect::facts.has_schemas) {
    write_identifier(out, split_name(placement<entity>.name).table, Dialect::facts);
  } else {
    write_source<Dialect, entity>(out);
  }
}

template <auto Member, class Source>
inline constexpr bool has_field =
    Source::alias.view().empty() && verdict::is_field_of_entity<typename Source::entity, Member>;

/// The first table that has a field.
template <auto Member, class... Sources>
struct source_of {
  using type = void;
};
template <auto Member, class First, class... Rest>
struct source_of<Member, First, Rest...> : source_of<Member, Rest...> {};
template <auto Member, class First, class... Rest>
  requires has_field<Member, First>
struct source_of<Member, First, Rest...> {
  using type = First;
};

/// How many tables of a query stand before one of them.
template <class Source, class... Sources>
consteval unsigned char place_of() {
  unsigned char place = 0;
  static_cast<void>((... || (std::is_same_v<Source, Sources> || (++place, false))));
  return place;
}

template <class Source>
inline constexpr bool is_outer_source = Source::is_outer;
template <>
inline constexpr bool is_outer_source<void> = false;

}  // namespace relational::detail

template <class... Sources, auto Member>
inline constexpr bool is_of_outer_source<scope<Sources...>, Member> =
    relational::detail::is_outer_source<typename relational::detail::source_of<Member, Sources...>::type>;

namespace relational {

/// Which column of which of a query's tables a field is.
struct source_column {
  bool is_known = false;
  unsigned char source = 0, column = 0;
};

/// A field as a query's expressions name it.
template <class Scope, class Dialect>
struct column_text {
  static constexpr bool is_named_alone = true;
  template <auto Member, auto... Inner>
  static constexpr std::string_view name() {
    constexpr std::size_t column = column_index<Scope, Member, Inner...>();
    return columns<Scope, Dialect>[column];
  }
  template <auto Member, auto... Inner>
  static constexpr void write(text& out) {
    out += name<Member, Inner...>();
  }
};
template <class... Sources, class Dialect>
struct column_text<scope<Sources...>, Dialect> {
  template <auto Member, auto... Inner>
  static constexpr std::string_view name() {
    using found = typename detail::source_of<Member, Sources...>::type;
    static_assert(verdict::field_is_of_query<Member, !std::is_void_v<found>>,
                  "polystore: this field is of none of the query's tables; join its type first, or name another field");
    if constexpr (std::is_void_v<found>) {
      return {};
    } else {
      return column_text<typename found::entity, Dialect>::template name<Member, Inner...>();
    }
  }
  template <auto Member, auto... Inner>
  static consteval source_column find() {
    using found = typename detail::source_of<Member, Sources...>::type;
    if constexpr (std::is_void_v<found>) {
      return {};
    } else {
      return {true, detail::place_of<found, Sources...>(),
              static_cast<unsigned char>(column_index<typename found::entity, Member, Inner...>())};
    }
  }
  template <auto Member, auto... Inner>
  static constexpr void write(text& out) {
    using found = typename detail::source_of<Member, Sources...>::type;
    if constexpr (!std::is_void_v<found>) {
      detail::write_source_name<Dialect, found>(out);
      out += '.';
    }
    out += name<Member, Inner...>();
  }
};

}  // namespace relational
}  // namespace polystore::inline v0
