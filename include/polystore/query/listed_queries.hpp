// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/type_list.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/query/selection.hpp>
#include <polystore/query/sources.hpp>
#include <polystore/reflect/variable_name.hpp>
#include <polystore/verdict/named_query.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0 {

namespace detail {

template <class Entity, class... Clauses>
selection<Entity, Clauses...> selection_in(const selection<Entity, Clauses...>&);
void selection_in(...);

template <class... Lists>
struct all_queries;
template <>
struct all_queries<> {
  using type = queries<>;
};
template <class Type, class... Others>
struct all_queries<Type, Others...> : all_queries<Others...> {};
template <const auto&... Queries>
struct all_queries<queries<Queries...>> {
  using type = queries<Queries...>;
};
template <const auto&... Queries, const auto&... Others, class... Rest>
struct all_queries<queries<Queries...>, queries<Others...>, Rest...>
    : all_queries<queries<Queries..., Others...>, Rest...> {};
template <const auto&... Queries, class Type, class... Rest>
struct all_queries<queries<Queries...>, Type, Rest...> : all_queries<queries<Queries...>, Rest...> {};

template <class Schema>
struct queries_in;
template <class... Types>
struct queries_in<schema<Types...>> : all_queries<queries<>, Types...> {};

}  // namespace detail

/// The query that a variable holds, without its name and values; void where it holds none.
template <const auto& Query>
using query_named = decltype(detail::selection_in(Query));

/// All queries of a schema in one list.
template <class Schema>
using queries_of = typename detail::queries_in<Schema>::type;

template <const auto&... Queries>
struct queries {
  static constexpr std::size_t size = sizeof...(Queries);

  /// Whether each is a query over types of a schema, with a name of its own there; where not, a sentence says so.
  template <class Schema>
  static consteval bool are_sound_in() {
    return (true && ... && is_sound<Schema, Queries>());
  }

 private:
  template <class Schema, const auto& Query>
  static consteval bool is_sound() {
    using query = query_named<Query>;
    static_assert(verdict::query_is_listed<Query, !std::is_void_v<query>>,
                  "polystore: ps::queries lists queries that are constants: inline constexpr auto name = "
                  "ps::query<T>.where(...)");
    if constexpr (std::is_void_v<query>) {
      return false;
    } else {
      constexpr std::size_t same = count_names(reflect::variable_name<Query>.view(), queries_of<Schema>{});
      static_assert(
          verdict::query_names_are_different<reflect::variable_name<Query>, (same == 1)>,
          "polystore: two queries of the schema have one name, or one is listed twice; rename one, for the manifest tells "
          "queries by their names without namespaces");
      return same == 1 && reads_known_types<Schema, Query>(sources_of<query>{});
    }
  }
  template <const auto&... Others>
  static consteval std::size_t count_names(std::string_view name, queries<Others...>) {
    return (std::size_t{0} + ... + (reflect::variable_name<Others>.view() == name));
  }
  template <class Schema, const auto& Query, class... Types>
  static consteval bool reads_known_types(type_list<Types...>) {
    return (true && ... && reads_known_type<Schema, Query, Types>());
  }
  template <class Schema, const auto& Query, class Type>
  static consteval bool reads_known_type() {
    constexpr bool is_given_by_query = !is_placed<Type> && kinds_of<query_named<Query>>.has(clause_kind::with);
    constexpr bool is_known = schema_has<Schema, Type> || is_given_by_query;
    static_assert(
        verdict::query_stays_in_schema<Query, Type, is_known>,
        "polystore: a query of the schema reads a type that isn't in it; add the type to the ps::schema<...>");
    return is_known;
  }
};

}  // namespace polystore::inline v0
