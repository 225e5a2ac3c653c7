// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/implies.hpp>
#include <polystore/access/patterns.hpp>
#include <polystore/access/probe.hpp>

#include <cstddef>
#include <string_view>

// How well one index finds the rows that some conditions ask for.
namespace polystore::inline v0::access {

/// The conditions on one of a query's tables, and from which tables rows are known when it is searched.
struct conditions {
  const query_facts& query;
  std::size_t source;
  source_set known;
  const expression_node* arm = nullptr;  // one side of an OR: what is looked up must be in it
  bool is_arm = false;

  /// Calls a function with each condition of the whole query until it says yes.
  template <class Found>
  constexpr bool any_of_all(const Found& found) const {
    const source_facts& table = query.sources[source];
    if (table.is_joined && any_of_conjunction(*table.joined_on, found)) return true;
    if (table.is_outer) return false;
    for (std::size_t i = 0; i < query.condition_count; ++i) {
      if (any_of_conjunction(*query.conditions[i], found)) return true;
    }
    for (std::size_t i = 0; i < query.source_count; ++i) {
      const source_facts& other = query.sources[i];
      if (i != source && other.is_joined && !other.is_outer && any_of_conjunction(*other.joined_on, found)) return true;
    }
    return false;
  }
  /// The same with each that an index may look up.
  template <class Found>
  constexpr bool any(const Found& found) const {
    return is_arm ? any_of_conjunction(*arm, found) : any_of_all(found);
  }
};

/// How an index finds rows.
struct match {
  bool is_found = false;
  bool by_condition = false;  // of a partial index alone, all of whose rows are read
  bool is_ordered = false;    // gives them in the query's order
  unsigned equal = 0;         // columns of which one value is looked up
  unsigned listed = 0;
  bool has_range = false;
  bool is_one_row = false;
  index_method method = index_method::btree;

  /// Which of two a store would rather take.
  constexpr int rank() const {
    if (!is_found) return -1;
    if (is_one_row) return 1000;
    const int looked_up = static_cast<int>(equal) * 40 + static_cast<int>(listed) * 35 + (has_range ? 20 : 0);
    return looked_up + (is_ordered ? 5 : 0) - (method == index_method::brin ? 18 : 0) -
           (method == index_method::hash ? 1 : 0);
  }
};

/// What is asked of a part of an index: of several conditions the sharpest.
constexpr probe asked_of(const conditions& given, const key_part& part) {
  probe sharpest = probe::none;
  given.any([&](const expression_node& condition) {
    const probe found = probe_of(condition, part, given.source, given.known, *given.query.rules);
    if (found != probe::none && (sharpest == probe::none || found < sharpest)) sharpest = found;
    return sharpest == probe::equality;
  });
  return sharpest;
}
/// Whether a B-tree of the value itself looks up what is asked.
constexpr bool is_plain(probe asked) {
  return asked == probe::equality || asked == probe::list || asked == probe::range;
}
/// Whether nulls come first in an order: without a word they are where the store has them.
constexpr bool nulls_come_first(direction order, nulls_position nulls, const relational::index_rules& rules) {
  if (nulls != nulls_position::by_default) return nulls == nulls_position::first;
  return (order == direction::descending) == rules.orders_nulls;
}
/// Whether an index has all rows that a query looks for.
constexpr bool has_rows(const key_facts& key, const conditions& given) {
  if (key.is_of_live_rows && given.query.sources[given.source].finds_erased) return false;
  if (!key.condition.is_given) return true;
  const auto is_sure = [&](const auto& self, const declared_part& declared) -> bool {
    if (is(*declared.node, patterns::conjunction))
      return self(self, declared.operand(0)) && self(self, declared.operand(1));
    const auto implied = [&](const expression_node& condition) {
      return implies(declared, condition, given.source, *given.query.rules);
    };
    return (given.is_arm && any_of_conjunction(*given.arm, implied)) || given.any_of_all(implied);
  };
  return is_sure(is_sure, whole(key.condition));
}

namespace detail {

constexpr bool is_of_patterns(probe asked) {
  return asked == probe::beginning || asked == probe::pattern || asked == probe::regular_expression;
}

/// Whether an index that is no B-tree looks up what is asked of one of its parts.
constexpr bool looks_up(index_method method, const key_part& part, probe asked) {
  const bool is_plain_value = part.holds == value_kind::scalar || part.holds == value_kind::truth ||
                              (part.holds == value_kind::text && part.operator_class.empty());
  switch (method) {
    case index_method::hash: return asked == probe::equality || asked == probe::list;
    case index_method::gin:
      if (part.holds == value_kind::array) return asked == probe::contains || asked == probe::overlaps;
      if (part.holds == value_kind::document) {
        return asked == probe::contains || (asked == probe::has_key && part.operator_class != "jsonb_path_ops");
      }
      if (part.holds == value_kind::words) return asked == probe::search;
      if (part.operator_class == "gin_trgm_ops") return is_of_patterns(asked);
      return is_plain_value && is_plain(asked);
    case index_method::gist:
      if (part.holds == value_kind::interval) {
        return asked == probe::contains || asked == probe::is_contained || asked == probe::overlaps ||
               asked == probe::equality;
      }
      if (part.holds == value_kind::words) return asked == probe::search;
      if (part.operator_class == "gist_trgm_ops") return is_of_patterns(asked);
      return is_plain_value && is_plain(asked);
    case index_method::brin:
      if (part.holds == value_kind::interval) {
        return asked == probe::contains || asked == probe::is_contained || asked == probe::overlaps;
      }
      return is_plain(asked) || asked == probe::null;
    case index_method::btree: break;
  }
  return false;
}

constexpr match match_unordered(const key_facts& key, const conditions& given) {
  match found{.method = key.method};
  for (std::size_t i = 0; i < key.size; ++i) {
    const probe asked = asked_of(given, key.parts[i]);
    if (asked != probe::none && looks_up(key.method, key.parts[i], asked)) {
      found.is_found = true;
      found.equal += asked == probe::equality;
      found.listed += asked == probe::list;
      found.has_range = found.has_range || (asked != probe::equality && asked != probe::list);
    } else if (key.method == index_method::gist && i == 0) {
      return found;  // it is sorted by the first part above all
    }
  }
  return found;
}

/// Whether an index gives a column in the query's order, forward or backward.
constexpr bool is_in_order(const key_part& part, const order_part& asked, const relational::index_rules& rules,
                           bool backward) {
  if (asked.is_extreme) return true;
  const nulls_position declared = rules.orders_nulls ? part.nulls : nulls_position::by_default;
  const bool nulls_first = nulls_come_first(part.order, declared, rules);
  const bool same_way = part.order == asked.order;
  const bool same_nulls = nulls_first == nulls_come_first(asked.order, asked.nulls, rules);
  return backward ? !same_way && !same_nulls : same_way && same_nulls;
}
/// Whether an expression of the query's order is a part of an index.
constexpr bool is_ordered_by(const key_part& part, const order_part& asked, std::size_t source) {
  return asked.is_known && part.operator_class.empty() && is_part(part, *asked.node, source);
}
constexpr bool gives_order(const key_facts& key, const conditions& given, bool backward) {
  const query_facts& query = given.query;
  std::size_t at = 0;
  for (std::size_t i = 0; i < query.order_count; ++i) {
    const order_part& asked = query.order[i];
    while (at < key.size && !is_ordered_by(key.parts[at], asked, given.source)) {
      const probe fixed = asked_of(given, key.parts[at]);
      if (fixed != probe::equality && fixed != probe::null) return false;
      ++at;
    }
    if (at == key.size) return false;
    const probe fixed = asked_of(given, key.parts[at]);
    const bool is_fixed = fixed == probe::equality || fixed == probe::null;
    if (!is_fixed && !is_in_order(key.parts[at], asked, *query.rules, backward)) return false;
    ++at;
  }
  return true;
}

constexpr match match_btree(const key_facts& key, const conditions& given) {
  match found;
  std::size_t fixed = 0;
  for (std::size_t i = 0; i < key.size; ++i) {
    const key_part& part = key.parts[i];
    const bool sorts_characters = given.query.rules->has_methods && part.operator_class.ends_with("pattern_ops");
    const probe asked = asked_of(given, part);
    if (asked == probe::equality || asked == probe::null) {
      ++found.equal;
      fixed += asked == probe::equality;
    } else if (asked == probe::list) {
      ++found.listed;
    } else {
      found.has_range = asked == (sorts_characters ? probe::beginning : probe::range);
      break;
    }
  }
  found.is_found = found.equal > 0 || found.listed > 0 || found.has_range;
  found.is_one_row = key.is_unique && fixed == key.size;
  found.is_ordered = given.query.order_count > 0 && (gives_order(key, given, false) || gives_order(key, given, true));
  return found;
}

}  // namespace detail

/// How an index finds what some conditions ask for.
constexpr match match_key(const key_facts& key, const conditions& given) {
  const bool has_methods = given.query.rules->has_methods;
  if (!has_methods && key.method != index_method::btree && key.method != index_method::hash) return {};
  if (!has_rows(key, given)) return {};
  const bool is_btree = key.method == index_method::btree || !has_methods;
  match found = is_btree ? detail::match_btree(key, given) : detail::match_unordered(key, given);
  if (!found.is_found && key.condition.is_given) found.is_found = found.by_condition = true;
  return found;
}

}  // namespace polystore::inline v0::access
