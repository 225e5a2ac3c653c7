// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/ddl/facts.hpp>

#include <cstddef>

namespace polystore::inline v0::relational {

/// The tables of a schema in an order in which each comes after those that it refers to, as far as there is one.
template <std::size_t Size>
struct table_order {
  const table_facts* at[Size ? Size : 1]{};

  constexpr std::size_t position(const characters& type) const {
    std::size_t i = 0;
    while (i < Size && !(at[i]->type == type)) ++i;
    return i;
  }
};

namespace detail {

/// Tables that are being put in order.
template <std::size_t Size>
struct ordering {
  const table_facts* const* tables;
  bool placed[Size ? Size : 1]{};

  constexpr std::size_t position(const characters& type) const {
    std::size_t i = 0;
    while (i < Size && !(tables[i]->type == type)) ++i;
    return i;
  }
  /// The first table that a table refers to or a view reads, if it is not itself nor placed yet; Size if it can come next.
  constexpr std::size_t awaited_by(std::size_t waiting) const {
    const table_facts& table = *tables[waiting];
    for (std::size_t i = 0; i < table.facets; ++i) {
      if (table.facet[i].kind == facet::references && is_awaited(table.facet[i].target.type, waiting)) {
        return position(table.facet[i].target.type);
      }
      for (const characters& read : table.facet[i].reads) {
        if (is_awaited(read, waiting)) return position(read);
      }
    }
    return Size;
  }
  constexpr bool is_awaited(const characters& type, std::size_t waiting) const {
    const std::size_t target = position(type);
    return target < Size && target != waiting && !placed[target];
  }
  /// The first table that waits for none, or one on a cycle: what is awaited is followed as often as there are tables.
  constexpr std::size_t next() const {
    std::size_t waiting = Size;
    for (std::size_t i = 0; i < Size; ++i) {
      if (placed[i]) continue;
      if (awaited_by(i) == Size) return i;
      if (waiting == Size) waiting = i;
    }
    for (std::size_t step = 0; step < Size; ++step) waiting = awaited_by(waiting);
    return waiting;
  }
};

}  // namespace detail

/// Puts tables in order, as they are listed where nothing else is asked; of a cycle one comes first, and its references
/// into the cycle are late.
template <std::size_t Size>
constexpr table_order<Size> order_tables(const table_facts* const* tables) {
  table_order<Size> order;
  detail::ordering<Size> ordering{tables};
  for (std::size_t i = 0; i < Size; ++i) {
    const std::size_t next = ordering.next();
    ordering.placed[next] = true;
    order.at[i] = tables[next];
  }
  return order;
}

}  // namespace polystore::inline v0::relational
