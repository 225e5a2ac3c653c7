// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/judge.hpp>
#include <polystore/access/suggest.hpp>

#include <cstddef>

// Whether the rows of a query can be read page by page: none like another in its order, and an index that gives them so.
namespace polystore::inline v0::pages {

/// Some columns of a table.
struct column_set {
  std::size_t at[16]{};
  std::size_t size = 0;

  constexpr void add(std::size_t column) {
    if (size < 16) at[size++] = column;
  }
};

/// Whether no two rows are alike in an order.
struct totality {
  bool has_key = false;
  column_set missing{};  // of the key of which the least are

  constexpr bool is_total() const { return has_key && missing.size == 0; }
};

namespace detail {

constexpr access::conditions conditions_on(const access::query_facts& query, std::size_t source,
                                           access::source_set known) {
  return {query, source, known};
}
constexpr bool is_sorted_by(const access::query_facts& query, std::size_t column) {
  for (std::size_t i = 0; i < query.order_count; ++i) {
    const access::order_part& part = query.order[i];
    if (part.is_known && part.node->role == access::node_role::field && part.node->source == 0 &&
        part.node->column == column) {
      return true;
    }
  }
  return false;
}
constexpr bool tells_rows_apart(const access::key_facts& key, const bool* nullable) {
  if (!key.is_unique) return false;
  for (std::size_t i = 0; i < key.size; ++i) {
    const access::key_part& part = key.parts[i];
    if (part.expression.is_given || !part.words.empty() || nullable[part.column]) return false;
  }
  return true;
}

}  // namespace detail

/// Looks for a unique key all of whose columns are in a query's order, or have one value in all its rows.
constexpr totality judge_totality(const access::query_facts& query, const bool* nullable) {
  totality best;
  const access::table_facts& table = *query.sources[0].table;
  const access::conditions given = detail::conditions_on(query, 0, access::outer_tables(query));
  for (std::size_t i = 0; i < table.size; ++i) {
    const access::key_facts& key = table.keys[i];
    if (!detail::tells_rows_apart(key, nullable) || !access::has_rows(key, given)) continue;
    column_set missing;
    for (std::size_t part = 0; part < key.size; ++part) {
      const std::size_t column = key.parts[part].column;
      const bool is_fixed = access::asked_of(given, key.parts[part]) == access::probe::equality;
      if (!is_fixed && !detail::is_sorted_by(query, column)) missing.add(column);
    }
    if (missing.size == 0 && query.order_count == 0) missing.add(key.parts[0].column);
    const bool is_better = missing.size < best.missing.size;
    if (!best.has_key || is_better) best = {true, missing};
  }
  return best;
}

/// The first of a query's joined tables in which several rows may belong to one, or how many tables there are.
constexpr std::size_t find_manifold_join(const access::query_facts& query) {
  access::source_set known = access::outer_tables(query) | 1u;
  for (bool is_done = false; !is_done;) {
    is_done = true;
    for (std::size_t i = 1; i < query.source_count; ++i) {
      const access::table_facts& table = *query.sources[i].table;
      for (std::size_t key = 0; key < table.size && !access::has(known, i); ++key) {
        if (!access::match_key(table.keys[key], detail::conditions_on(query, i, known)).is_one_row) continue;
        known |= access::source_set{1} << i;
        is_done = false;
      }
    }
  }
  for (std::size_t i = 1; i < query.source_count; ++i) {
    if (!access::has(known, i)) return i;
  }
  return query.source_count;
}

/// Whether one index of a query's first table finds its rows in its order, and others all else that it reads.
constexpr bool is_served_in_order(const access::query_facts& query) {
  access::judgement said;
  for (std::size_t i = 0; i < query.other_count; ++i) {
    if (!access::judge_into(*query.others[i], query.others[i]->is_limited, said)) return false;
  }
  const access::table_facts& table = *query.sources[0].table;
  const access::conditions given = detail::conditions_on(query, 0, access::outer_tables(query));
  bool is_found = false;
  for (std::size_t i = 0; i < table.size; ++i) {
    const access::match found = access::match_key(table.keys[i], given);
    is_found = is_found || (found.is_ordered && (found.is_found || query.condition_count == 0));
  }
  const access::source_set known = access::serve_tables(query, access::outer_tables(query) | 1u, said);
  for (std::size_t i = 1; i < query.source_count; ++i) is_found = is_found && access::has(known, i);
  return is_found;
}

/// Writes what an order lacks: `ps::asc<&site::id>`.
constexpr void write_missing_order(text& out, const access::query_facts& query, const totality& found) {
  const bool descends = query.order_count > 0 && query.order[query.order_count - 1].order == direction::descending;
  for (std::size_t i = 0; i < found.missing.size; ++i) {
    if (i > 0) out += ", ";
    out += descends ? "ps::desc<" : "ps::asc<";
    query.sources[0].table->write_field(out, found.missing.at[i]);
    out += '>';
  }
}

/// Writes the facet that would give a query's rows in its order, or nothing where none is known.
constexpr void write_missing_facet(text& out, const access::query_facts& query) {
  const access::conditions given = detail::conditions_on(query, 0, access::outer_tables(query));
  const access::table_facts& table = *query.sources[0].table;
  char characters[1024]{};
  text found{characters};
  access::column_speller columns{found, table};
  given.any([&](const access::expression_node& condition) {
    const access::wished wished = access::wish_of(condition, given);
    if (wished.how == access::wish::equality) columns.add(*wished.what);
    return false;
  });
  const std::size_t fixed = columns.count;
  bool looks_up = fixed > 0 || query.condition_count == 0;
  for (std::size_t i = 0; i < query.order_count; ++i) {
    const access::order_part& part = query.order[i];
    if (!part.is_known) return;
    const access::probe asked = part.node->role == access::node_role::field
                                    ? access::asked_of(given, access::key_part{.column = part.node->column})
                                    : access::probe::none;
    if (asked == access::probe::equality) continue;
    looks_up = looks_up || (i == 0 && access::is_plain(asked));
    columns.add(part, *query.rules);
  }
  if (!looks_up || !columns.is_spelt || columns.count == fixed) return;
  out += std::string_view(characters, found.size);
  out += '>';
}

}  // namespace polystore::inline v0::pages
