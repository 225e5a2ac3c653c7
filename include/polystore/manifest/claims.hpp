// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/require_served.hpp>
#include <polystore/ddl/declared_table.hpp>
#include <polystore/manifest/scan_reasons.hpp>
#include <polystore/query/listed_queries.hpp>
#include <polystore/query/with_arguments.hpp>
#include <polystore/relational/named_query.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

// What is said of the queries of a schema: how each is run, and on which indexes it relies.
namespace polystore::inline v0::manifests {

/// An index, or the key that brings one, by its facet's position in the placement.
struct declared_index {
  const relational::table_facts* table = nullptr;
  std::size_t position = 0;
  bool gives_order = false;  // and all rows, but no single ones

  constexpr const relational::declared_facet& facet() const { return table->facet[position]; }
  constexpr std::string_view name() const { return table->names[position].view(); }
  // By names: GCC's sanitizers take no comparison of addresses for a constant.
  constexpr bool operator==(const declared_index& other) const {
    return position == other.position && table->type == other.table->type;
  }
};

/// What is claimed of a query.
struct query_claim {
  relational::characters name{};
  const relational::statement* statement = nullptr;
  const declared_index* indexes = nullptr;        // that serve it
  std::size_t count = 0;                          // of them
  const relational::characters* scans = nullptr;  // why whole tables are read
  std::size_t scan_count = 0;
};

namespace detail {

template <class Query, class Parameters>
struct filled_query;
template <class Query, fixed_string... Name, class... Type>
struct filled_query<Query, type_list<parameter_of<Name, Type>...>> {
  using type = decltype(with_arguments(std::declval<const Query&>(), std::declval<const Type&>()...));
};

/// The facts for DDL of that type of a schema which is called so.
template <class Dialect, class Tag, class Type>
consteval void find_table(std::string_view name, const relational::table_facts*& found) {
  if constexpr (is_table_in<Type, Tag>) {
    if (access::table_of<Type, Dialect>.name == name) found = &relational::declared_table<Type, Dialect>;
  }
}

struct index_list {
  declared_index at[access::judgement::most]{};
  std::size_t count = 0;

  constexpr void add(const declared_index& index) {
    for (std::size_t i = 0; i < count; ++i) {
      if (at[i] == index) return;
    }
    at[count++] = index;
  }
};

}  // namespace detail

/// A query of a schema as it runs on a store: with values for its parameters.
template <const auto& Query>
using filled_query_of = typename detail::filled_query<query_named<Query>, parameters_of<query_named<Query>>>::type;

/// One query of a schema with its claim, and where that comes from.
template <class Schema, class Dialect, class Tag, const auto& Query>
struct described_claim;
template <class... Types, class Dialect, class Tag, const auto& Query>
struct described_claim<schema<Types...>, Dialect, Tag, Query> {
  using query = filled_query_of<Query>;
  static constexpr const access::judgement& judged = access::judged<Dialect, query>;

  static consteval detail::index_list list_indexes() {
    access::require_served<Dialect, query, access::reads::every_match>();
    detail::index_list list;
    for (std::size_t i = 0; i < judged.used_count; ++i) {
      const access::used_key& used = judged.used[i];
      declared_index index{.position = used.table->keys[used.key].position,
                           .gives_order = used.how.is_ordered || used.how.by_condition};
      (detail::find_table<Dialect, Tag, Types>(used.table->name, index.table), ...);
      list.add(index);
    }
    return list;
  }
  static constexpr detail::index_list indexes = list_indexes();
  static constexpr scan_reasons reasons = scan_reasons_of(Query);
  static constexpr query_claim claim{
      .name = relational::characters_of(reflect::variable_name<Query>.view()),
      .statement = &relational::detail::query_statement<Dialect, query, relational::purpose::rows>,
      .indexes = indexes.at,
      .count = indexes.count,
      .scans = reasons.at,
      .scan_count = reasons.count};
};

/// The queries of a schema that are run on the database of a tag.
template <class Schema, class Dialect, class Tag, class Queries = queries_of<Schema>>
struct claims_of;
template <class Schema, class Dialect, class Tag, const auto&... Queries>
struct claims_of<Schema, Dialect, Tag, queries<Queries...>> {
  template <const auto& Query>
  static constexpr bool is_here = std::is_same_v<database_tag<entity_of<query_named<Query>>>, Tag>;
  static constexpr std::size_t size = (std::size_t{0} + ... + is_here<Queries>);

  struct list {
    query_claim at[size + 1]{};
  };
  static consteval list make() {
    list made;
    std::size_t count = 0;
    (add<Queries>(made, count), ...);
    return made;
  }

 private:
  template <const auto& Query>
  static consteval void add(list& made, std::size_t& count) {
    if constexpr (is_here<Query>) made.at[count++] = described_claim<Schema, Dialect, Tag, Query>::claim;
  }
};
template <class Schema, class Dialect, class Tag>
inline constexpr auto claims = claims_of<Schema, Dialect, Tag>::make();

}  // namespace polystore::inline v0::manifests
