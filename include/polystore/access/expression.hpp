// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/facts.hpp>
#include <polystore/access/patterns.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

// Expressions of a query beside those of a placement.
namespace polystore::inline v0::access {

using relational::expression_node;
using relational::node_kind;
using relational::node_role;

/// Some of a query's tables, as bits.
using source_set = std::uint32_t;

constexpr bool is(const expression_node& node, std::string_view pattern) {
  return node.kind == node_kind::operation && node.written == pattern;
}
constexpr bool has(source_set known, std::size_t source) { return source < 32 && (known >> source & 1u) != 0; }
/// Stands for what queries inside of conditions give, where that is the same for all rows.
inline constexpr std::size_t inner_queries = 31;

/// Whether an expression is the same for all rows of a table, once rows of the known ones are there.
constexpr bool is_known(const expression_node& node, source_set known) {
  switch (node.role) {
    case node_role::value:
    case node_role::beginning:
    case node_role::constant: return true;
    case node_role::field:
    case node_role::words: return has(known, node.source);
    case node_role::query: return node.count == 0 && has(known, inner_queries);
    case node_role::part: break;
  }
  if (node.kind != node_kind::operation) return false;
  for (std::size_t i = 0; i < node.count; ++i) {
    if (!is_known(*node.operands[i], known)) return false;
  }
  return true;
}

/// The kind of number that an expression comes to, where that is known: it is the greatest of its operands'.
constexpr relational::number_kind number_of(const expression_node& node) {
  auto number = node.number;
  if (node.kind != node_kind::operation) return number;
  for (std::size_t i = 0; i < node.count; ++i) {
    const auto other = number_of(*node.operands[i]);
    if (other > number) number = other;
  }
  return number;
}

/// What stands in a text for a constant.
struct written_constant {
  char characters[128]{};
  std::size_t size = 0;  // more than there is room for where it is too long

  constexpr bool is_whole() const { return size <= sizeof characters; }
  constexpr std::string_view view() const { return {characters, size}; }
};
namespace detail {
constexpr written_constant write_with(const expression_node& node, const relational::literals* values,
                                      std::size_t first) {
  written_constant written;
  text measured;
  relational::expression_writer measure{measured, first, values};
  relational::detail::write_node(measure, node);
  written.size = measured.size;
  if (!written.is_whole()) return written;
  text out{written.characters};
  relational::expression_writer writer{out, first, values};
  relational::detail::write_node(writer, node);
  return written;
}
/// Stands on the stack for values that don't: GCC 12 with -fsanitize=null can't compare their address with null.
struct literals_at : relational::literals {
  const relational::literals& values;
  constexpr explicit literals_at(const relational::literals& of) : relational::literals{&write_one}, values(of) {}

 private:
  static constexpr void write_one(text& out, const relational::literals& of, std::size_t index) {
    const relational::literals& values = static_cast<const literals_at&>(of).values;
    values.write(out, values, index);
  }
};
}  // namespace detail

/// Writes a constant of a query.
constexpr written_constant write_constant(const expression_node& node) { return detail::write_with(node, nullptr, 0); }

namespace detail {
constexpr void write_nothing(text&, const relational::literals&, std::size_t) {}
}  // namespace detail

/// How many values stand in a declared expression.
constexpr std::size_t count_values(const expression_node& node) {
  if (node.kind == node_kind::value) return 1;
  if (node.kind == node_kind::name || node.role == node_role::field || node.role == node_role::words) return 0;
  if (node.kind == node_kind::other) {
    const relational::literals nothing{&detail::write_nothing};
    text nowhere;
    relational::expression_writer writer{nowhere, 0, &nothing};
    node.write(writer);
    return writer.values;
  }
  std::size_t values = 0;
  for (std::size_t i = 0; i < node.count; ++i) values += count_values(*node.operands[i]);
  return values;
}

/// A part of a declared expression, behind so many of its values.
struct declared_part {
  const expression_node* node;
  const relational::literals* values;
  std::size_t first = 0;

  constexpr declared_part operand(std::size_t index) const {
    declared_part part{node->operands[index], values, first};
    for (std::size_t i = 0; i < index; ++i) part.first += count_values(*node->operands[i]);
    return part;
  }
};
/// Writes a constant or a value of a placement.
constexpr written_constant write_constant(const declared_part& part) {
  const detail::literals_at values(*part.values);
  return detail::write_with(*part.node, &values, part.first);
}
constexpr declared_part whole(const declared_expression& expression) { return {expression.node, expression.values}; }

/// Whether a part of a query's expression says of a table what a placement's says. A value that is a parameter is no
/// constant, whatever it will be.
constexpr bool is_same(const declared_part& declared, const expression_node& asked, std::size_t source) {
  const expression_node& node = *declared.node;
  if (node.role == node_role::field || asked.role == node_role::field) {
    return node.role == asked.role && asked.source == source && node.column == asked.column;
  }
  if (node.role == node_role::words || asked.role == node_role::words) {
    return node.role == asked.role && asked.source == source && node.words == asked.words;
  }
  if (node.kind == node_kind::operation || asked.kind == node_kind::operation) {
    if (node.kind != asked.kind || node.written != asked.written || node.count != asked.count) return false;
    if (node.write_type != asked.write_type) return false;
    for (std::size_t i = 0; i < node.count; ++i) {
      if (!is_same(declared.operand(i), *asked.operands[i], source)) return false;
    }
    return true;
  }
  if (asked.role != node_role::constant) return false;
  const written_constant left = write_constant(declared);
  const written_constant right = write_constant(asked);
  return left.is_whole() && right.is_whole() && left.view() == right.view();
}

/// Whether an expression of a query is what an index holds.
constexpr bool is_part(const key_part& part, const expression_node& asked, std::size_t source) {
  if (!part.words.empty()) {
    return asked.role == node_role::words && asked.source == source && asked.words == part.words;
  }
  if (part.expression.is_given) return is_same(whole(part.expression), asked, source);
  return asked.role == node_role::field && asked.source == source && asked.column == part.column;
}

/// Calls a function with each of the conditions that hold together in one, until it says yes.
template <class Found>
constexpr bool any_of_conjunction(const expression_node& node, const Found& found) {
  if (!is(node, patterns::conjunction)) return found(node);
  return any_of_conjunction(*node.operands[0], found) || any_of_conjunction(*node.operands[1], found);
}

}  // namespace polystore::inline v0::access
