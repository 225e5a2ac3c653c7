// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/expression.hpp>

#include <cstddef>

// Queries inside of conditions.
namespace polystore::inline v0::access {

/// Whether an expression holds a query.
constexpr bool holds_query(const expression_node& node) {
  if (node.role == node_role::query) return true;
  if (node.kind != node_kind::operation) return false;
  for (std::size_t i = 0; i < node.count; ++i) {
    if (holds_query(*node.operands[i])) return true;
  }
  return false;
}

/// Whether an expression may speak of tables beyond the first ones.
constexpr bool looks_beyond(const expression_node& node, std::size_t sources) {
  if (node.role == node_role::field || node.role == node_role::words) return node.source >= sources;
  if (node.kind != node_kind::operation && node.role != node_role::query) return false;
  for (std::size_t i = 0; i < node.count; ++i) {
    if (looks_beyond(*node.operands[i], sources)) return true;
  }
  return false;
}

/// Whether a query gives the same whatever the rows around it are.
constexpr bool stands_alone(const query_facts& query) {
  if (!query.asks_once) return false;
  for (std::size_t i = 0; i < query.condition_count; ++i) {
    if (looks_beyond(*query.conditions[i], query.source_count)) return false;
  }
  for (std::size_t i = 1; i < query.source_count; ++i) {
    if (looks_beyond(*query.sources[i].joined_on, query.source_count)) return false;
  }
  return true;
}

}  // namespace polystore::inline v0::access
