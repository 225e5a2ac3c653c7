// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/declared_keys.hpp>
#include <polystore/entity/schema.hpp>
#include <polystore/pages/page_text.hpp>
#include <polystore/pages/position.hpp>
#include <polystore/reflect/readable_name.hpp>
#include <polystore/relational/query_statement.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

// The statements of a query's pages, one for each variant, and what tells its cursors from others.
namespace polystore::inline v0::pages {

namespace detail {

template <class Dialect, class Query>
inline constexpr paged_query query_of{.node = &relational::select_text<void, Dialect, Query>::node,
                                      .order = described_order<Dialect, Query>::columns,
                                      .size = described_order<Dialect, Query>::size,
                                      .values = relational::binding<Query>::types::size,
                                      .parameter_mark = Dialect::facts.parameter_mark,
                                      .compares_rows = Dialect::facts.indexes.compares_rows,
                                      .limits_parts = Dialect::facts.limits_parts};

/// The variants of a query: the first page, then those behind a place.
template <class Dialect, class Query>
inline constexpr std::size_t variant_count = 1 + (std::size_t{4} << described_order<Dialect, Query>::nullable);

constexpr variant variant_at(const paged_query& query, std::size_t index) {
  if (index == 0) return {};
  variant made{true, ((index - 1) & 1u) != 0, ((index - 1) & 2u) != 0};
  std::size_t nulls = (index - 1) >> 2;
  for (std::size_t i = 0; i < query.size; ++i) {
    if (!query.order[i].is_nullable) continue;
    made.nulls |= static_cast<unsigned>(nulls & 1u) << i;
    nulls >>= 1;
  }
  return made;
}
/// Where the statement for a place stands among those of its query.
inline std::size_t index_of(const paged_query& query, const position& place) {
  std::size_t nulls = 0, bit = 0;
  for (std::size_t i = 0; i < query.size; ++i) {
    if (!query.order[i].is_nullable) continue;
    nulls |= std::size_t{!place.key[i]} << bit++;
  }
  return 1 + (std::size_t{place.goes_backward} | std::size_t{place.takes_row} << 1 | nulls << 2);
}

template <class Dialect, class Query, std::size_t Index>
constexpr void write_variant(text& out) {
  write_page(out, query_of<Dialect, Query>, variant_at(query_of<Dialect, Query>, Index));
}
template <class Dialect, class Query, std::size_t Index>
inline constexpr const auto& variant_text = frozen<write_variant<Dialect, Query, Index>>;

/// The types of a statement's parameters: the query's own, those of the order that are no nulls, the number of rows.
template <std::size_t Size>
struct parameter_list {
  unsigned at[Size]{};
  std::size_t size = 0;
};
template <class Dialect, class Query, std::size_t Index>
consteval auto make_parameters() {
  using own = typename relational::binding<Query>::types;
  constexpr const paged_query& query = query_of<Dialect, Query>;
  constexpr variant which = variant_at(query, Index);
  parameter_list<own::size + query.size + 1> made;
  for (std::size_t i = 0; i < own::size; ++i) made.at[made.size++] = relational::type_ids<Dialect, own>[i];
  for (std::size_t i = 0; which.has_place && i < query.size; ++i) {
    if (!which.has_null(i)) made.at[made.size++] = query.order[i].type;
  }
  made.at[made.size++] = Dialect::template type_id<std::int64_t>;
  return made;
}
template <class Dialect, class Query, std::size_t Index>
inline constexpr auto parameters = make_parameters<Dialect, Query, Index>();

/// The types of a statement's columns: the row's, and behind them those of the order that are not in it.
template <class Dialect, class Query>
struct result_columns {
  using order = described_order<Dialect, Query>;
  using row = typename relational::row_reader<row_of<Query>>::types;
  static constexpr std::size_t size = row::size + order::hidden;

  static consteval auto make() {
    parameter_list<size + 1> made;
    for (std::size_t i = 0; i < row::size; ++i) made.at[made.size++] = relational::type_ids<Dialect, row>[i];
    for (std::size_t i = 0; i < order::size; ++i) {
      if (order::columns[i].is_hidden) made.at[made.size++] = order::columns[i].type;
    }
    return made;
  }
  static constexpr auto types = make();
};

template <class Dialect, class Query, class Indexes>
struct statements;
template <class Dialect, class Query, std::size_t... Index>
struct statements<Dialect, Query, std::index_sequence<Index...>> {
  static constexpr relational::statement at[] = {{.text = variant_text<Dialect, Query, Index>.view(),
                                                  .parameter_types = parameters<Dialect, Query, Index>.at,
                                                  .parameters = parameters<Dialect, Query, Index>.size,
                                                  .column_types = result_columns<Dialect, Query>::types.at,
                                                  .columns = result_columns<Dialect, Query>::size}...};
};

template <class Dialect, class... Values>
constexpr void write_types(text& out, const std::string_view* names, type_list<Values...>) {
  std::size_t column = 0;
  (((out += names[column++]) += ' ', Dialect::template write_type<without_null<Values>>(out),
    (out += ' ') += reflect::readable_name<Values>(), out += is_nullable<Values> ? " null," : ","),
   ...);
}
/// What a cursor relies on of its table.
template <class Dialect, class Entity>
constexpr void write_schema(text& out) {
  constexpr const auto& names = relational::columns<Entity, Dialect>;
  std::string_view each[column_count<Entity> + 1]{};
  for (std::size_t i = 0; i < column_count<Entity>; ++i) each[i] = names[i];
  write_types<Dialect>(out, each, column_types<Entity>{});
  const access::table_facts& table = access::table_of<Entity, Dialect>;
  for (std::size_t i = 0; i < table.size; ++i) {
    if (!table.keys[i].is_unique) continue;
    out += ";key";
    for (std::size_t part = 0; part < table.keys[i].size; ++part) {
      (out += ' ').number(static_cast<long long>(table.keys[i].parts[part].column));
    }
  }
}

/// What tells a query's cursors from another's: its text, and the types of the values that they hold.
template <class Dialect, class Query>
constexpr void write_query(text& out) {
  using values = typename described_order<Dialect, Query>::values;
  out += variant_text<Dialect, Query, 0>.view();
  write_types<Dialect>(out, std::array<std::string_view, values::size + 1>{}.data(), values{});
}

}  // namespace detail

/// The statement of a query's first page is at 0.
template <class Dialect, class Query>
inline constexpr const relational::statement* statements_of =
    detail::statements<Dialect, Query, std::make_index_sequence<detail::variant_count<Dialect, Query>>>::at;

/// What tells the cursors of a query from others.
template <class Dialect, class Query>
inline constexpr identity identity_of{
    .table = identity::hash(relational::table_name<entity_of<Query>, Dialect>.view()),
    .schema = identity::hash(frozen<detail::write_schema<Dialect, entity_of<Query>>>.view()),
    .query = identity::hash(frozen<detail::write_query<Dialect, Query>>.view()),
    .statement = statements_of<Dialect, Query>[0].text};

}  // namespace polystore::inline v0::pages
