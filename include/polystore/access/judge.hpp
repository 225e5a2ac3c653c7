// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/match.hpp>
#include <polystore/access/patterns.hpp>

#include <cstddef>

// Whether declared indexes serve a query. The rows of each table are found by an index, given those of tables before it;
// what is found may be sorted, for it is no more than was asked for. A query that takes some rows of all takes the first
// ones of the table, or of an index that has them in order.
namespace polystore::inline v0::access {

/// An index that a query is served by.
struct used_key {
  const table_facts* table = nullptr;
  std::size_t key = 0;  // of the table's
  match how{};
};

/// What there is to say about a query.
struct judgement {
  static constexpr std::size_t most = 8;

  bool is_served = false;
  used_key used[most]{};
  std::size_t used_count = 0;
  const query_facts* unserved = nullptr;  // the part of the query, and in it the table, for which no index is declared
  std::size_t unserved_source = 0;
  source_set known = 0;  // the tables that are served, and those around the query

  constexpr void add(const used_key& key) {
    if (used_count < most) used[used_count++] = key;
  }
};

namespace detail {

/// The best index for one table.
constexpr used_key best_key(const conditions& given) {
  const table_facts& table = *given.query.sources[given.source].table;
  used_key best{.table = &table};
  for (std::size_t i = 0; i < table.size; ++i) {
    const match found = match_key(table.keys[i], given);
    if (found.rank() > best.how.rank()) best = {&table, i, found};
  }
  return best;
}

/// Whether each side of an OR has an index of its own.
constexpr bool serve_arms(const conditions& given, const expression_node& node, judgement& said) {
  if (is(node, patterns::disjunction)) {
    return serve_arms(given, *node.operands[0], said) && serve_arms(given, *node.operands[1], said);
  }
  const used_key found = best_key({given.query, given.source, given.known, &node, true});
  if (!found.how.is_found) return false;
  said.add(found);
  return true;
}
constexpr bool serve_disjunction(const conditions& given, judgement& said) {
  return given.any([&](const expression_node& condition) {
    if (!is(condition, patterns::disjunction)) return false;
    const std::size_t before = said.used_count;
    if (serve_arms(given, condition, said)) return true;
    said.used_count = before;
    return false;
  });
}
constexpr bool serve_table(const conditions& given, judgement& said) {
  const table_facts& table = *given.query.sources[given.source].table;
  if (!table.is_stored || table.is_small) return true;
  const used_key found = best_key(given);
  if (found.how.is_found && !found.how.by_condition) {
    said.add(found);
    return true;
  }
  if (serve_disjunction(given, said)) return true;
  if (found.how.is_found) said.add(found);
  return found.how.is_found;
}

}  // namespace detail

/// What is known before a query reads a row: the tables around it, and queries inside of it that are asked once.
constexpr source_set outer_tables(const query_facts& query) {
  source_set known = query.source_count < 32 ? ~source_set{0} << query.source_count : 0;
  known &= ~(source_set{1} << inner_queries);
  return query.asks_once ? known | source_set{1} << inner_queries : known;
}

/// Takes those tables for known for which there is an index, once those that are known are.
constexpr source_set serve_tables(const query_facts& query, source_set known, judgement& said) {
  for (bool is_done = false; !is_done;) {
    is_done = true;
    for (std::size_t i = 0; i < query.source_count; ++i) {
      if (has(known, i) || (query.sources[i].is_outer && !has(known, 0))) continue;
      if (!detail::serve_table({query, i, known}, said)) continue;
      known |= source_set{1} << i;
      is_done = false;
    }
  }
  return known;
}

namespace detail {

/// Whether a query takes the first rows of its first table, and needs an index for no more than their order.
constexpr bool takes_first_rows(const query_facts& query, bool is_limited, judgement& said) {
  if (!is_limited || query.reads_on || query.condition_count > 0) return false;
  if (query.order_count == 0) return true;
  const table_facts& table = *query.sources[0].table;
  for (std::size_t i = 0; i < table.size; ++i) {
    const conditions given{query, 0, outer_tables(query)};
    const match found = match_key(table.keys[i], given);
    if (!found.is_ordered) continue;
    said.add({&table, i, found});
    return true;
  }
  return false;
}

}  // namespace detail

/// Judges a query and those inside of it; `said` gets the indexes that serve them, or the first table that has none.
constexpr bool judge_into(const query_facts& query, bool is_limited, judgement& said) {
  if (query.may_scan) return true;
  for (std::size_t i = 0; i < query.other_count; ++i) {
    if (!judge_into(*query.others[i], query.others[i]->is_limited, said)) return false;
  }
  source_set known = serve_tables(query, outer_tables(query), said);
  if (!has(known, 0) && detail::takes_first_rows(query, is_limited, said))
    known = serve_tables(query, known | 1u, said);
  for (std::size_t i = 0; i < query.source_count; ++i) {
    if (has(known, i)) continue;
    said.unserved = &query;
    said.unserved_source = i;
    said.known = known;
    return false;
  }
  return true;
}

/// Whether declared indexes serve a query that is run so, and which.
constexpr judgement judge(const query_facts& query, reads how) {
  judgement said;
  said.is_served = judge_into(query, query.is_limited || how == reads::first_match, said);
  return said;
}

}  // namespace polystore::inline v0::access
