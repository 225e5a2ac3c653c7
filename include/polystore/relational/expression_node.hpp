// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/expr/operator.hpp>

#include <cstddef>
#include <string_view>

// How an expression is written follows from its type, as plain data that ordinary functions read: a compiler evaluates
// those without making a function of each expression.
namespace polystore::inline v0::relational {

/// The values of what is written, where they stand in the text itself: DDL knows no parameters.
struct literals {
  void (*write)(text&, const literals&, std::size_t index);
};

/// Where an expression is written.
struct expression_writer {
  text& out;
  std::size_t values = 0;             // that were written, or sent before
  const literals* literal = nullptr;  // null where values become parameters
};

enum class node_kind { name, value, operation, other };
/// What a part is to whoever looks for an index: a column of fields or of a full text, a value that travels beside the
/// text, the same with a beginning that a pattern is sure to have, one that stands in the text, or what a query gives.
enum class node_role : unsigned char { part, field, words, value, beginning, constant, query };
/// Between kinds of numbers a store converts, the lesser to the greater.
enum class number_kind : unsigned char { none, whole, exact, rounded };

/// How one part of an expression is written.
struct expression_node {
  node_kind kind = node_kind::name;
  char parameter_mark = 0;
  tightness holds = tightness::atom;
  std::string_view written{};                        // a name, what follows a parameter, or an operator's pattern
  std::string_view collation{};                      // behind it all
  const expression_node* const* operands = nullptr;  // of an operation
  std::size_t count = 0;                             // of them
  void (*write_type)(text&) = nullptr;               // to which an operation casts
  void (*write)(expression_writer&) = nullptr;       // what is of no other kind
  node_role role = node_role::part;
  number_kind number = number_kind::none;  // of a value
  unsigned char source = 0, column = 0;    // of a field: which of the query's tables, and of its columns
  std::string_view words{};                // the column of a full text
};

namespace detail {

/// Copies an operator's pattern, place by place.
struct pattern_reader {
  std::string_view pattern;
  void (*write_type)(text&) = nullptr;
  std::size_t at = 0;
  bool is_list = false;

  /// Copies up to the next operand's place, and says how tight the operand must be to go without parentheses.
  constexpr tightness next(text& out) {
    if (is_list) {
      out += ", ";
      return tightness::disjunction;
    }
    copy(out);
    const char needed = pattern[at + 1];
    at += needed == '}' ? 2 : 3;
    is_list = needed == '*';
    return is_list || needed == '}' ? tightness::disjunction : static_cast<tightness>(needed - '0');
  }
  /// Copies up to an operand's place, or to the end.
  constexpr void copy(text& out) {
    while (at < pattern.size()) {
      const std::size_t from = at;
      while (at < pattern.size() && pattern[at] != '{') ++at;
      out += pattern.substr(from, at - from);
      if (at == pattern.size()) return;
      if (pattern[at + 1] == '{') {
        out += '{';
        at += 2;
      } else if (pattern[at + 1] == 't') {
        write_type(out);
        at += std::string_view("{type}").size();
      } else {
        return;
      }
    }
  }
};

constexpr void write_operand(expression_writer& writer, tightness needed, const expression_node& operand);

constexpr void write_value(expression_writer& writer, char mark, std::string_view cast) {
  if (writer.literal) {
    writer.literal->write(writer.out, *writer.literal, writer.values++);
  } else {
    (writer.out += mark).number(static_cast<long long>(++writer.values));
    writer.out += cast;
  }
}
constexpr void write_operation(expression_writer& writer, const expression_node& node) {
  pattern_reader pattern{node.written, node.write_type};
  for (std::size_t i = 0; i < node.count; ++i) {
    write_operand(writer, pattern.next(writer.out), *node.operands[i]);
  }
  pattern.copy(writer.out);
}
/// Writes a part without its collation.
constexpr void write_bare(expression_writer& writer, const expression_node& node) {
  switch (node.kind) {
    case node_kind::name: writer.out += node.written; break;
    case node_kind::value: write_value(writer, node.parameter_mark, node.written); break;
    case node_kind::operation: write_operation(writer, node); break;
    case node_kind::other: node.write(writer); break;
  }
}
constexpr void write_node(expression_writer& writer, const expression_node& node) {
  write_bare(writer, node);
  writer.out += node.collation;
}
/// Writes an operand, in parentheses unless it holds together at least as tightly as is needed.
constexpr void write_operand(expression_writer& writer, tightness needed, const expression_node& operand) {
  const bool is_loose = operand.holds < needed;
  if (is_loose) writer.out += '(';
  write_node(writer, operand);
  if (is_loose) writer.out += ')';
}

}  // namespace detail
}  // namespace polystore::inline v0::relational
