// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/expression.hpp>
#include <polystore/access/patterns.hpp>

#include <cstddef>
#include <string_view>

namespace polystore::inline v0::access {

/// What a condition asks of one column or expression.
enum class probe : unsigned char {
  none,
  equality,
  null,   // IS NULL
  list,   // one of several values
  range,  // less, greater, between
  beginning,
  pattern,
  regular_expression,
  contains,
  is_contained,
  overlaps,
  search,
  has_key
};

/// Whether a condition asks for one of some values: written out, or in a list that travels as one.
constexpr bool is_list(const expression_node& node) {
  return node.kind == node_kind::operation &&
         (node.written == patterns::in_choices || node.written == patterns::in_list ||
          node.written.starts_with(patterns::in_rows));
}

namespace detail {

/// What a condition says of the column that it is asked about, whose other side is the same for all rows.
struct prober {
  const key_part& part;
  std::size_t source;
  source_set known;
  const relational::index_rules& rules;

  constexpr bool is_asked(const expression_node& node) const { return is_part(part, node, source); }
  /// A value beside the column, of a type that the column's index knows.
  constexpr bool is_value(const expression_node& node) const {
    if (!is_known(node, known)) return false;
    return !rules.converts_columns || part.number == relational::number_kind::none || number_of(node) <= part.number;
  }
  constexpr probe beside(const expression_node& node, probe what) const { return is_value(node) ? what : probe::none; }
  constexpr probe compared(const expression_node& node, probe what, probe mirrored) const {
    const expression_node &left = *node.operands[0], &right = *node.operands[1];
    if (is(left, "({*})") && is(right, "({*})")) return compared_rows(left, right, what);
    if (is_asked(left)) {
      if (is(right, "ANY ({})")) return what == probe::equality ? beside(*right.operands[0], probe::list) : probe::none;
      return beside(right, what);
    }
    return is_asked(right) ? beside(left, mirrored) : probe::none;
  }
  /// Of a row that is less or greater, the first column bounds the range.
  constexpr probe compared_rows(const expression_node& left, const expression_node& right, probe what) const {
    const std::size_t count = what == probe::equality ? left.count : 1;
    for (std::size_t i = 0; i < count; ++i) {
      if (is_asked(*left.operands[i])) return beside(*right.operands[i], what);
      if (is_asked(*right.operands[i])) return beside(*left.operands[i], what);
    }
    return probe::none;
  }
  constexpr probe one_of(const expression_node& node) const {
    if (!is_asked(*node.operands[0])) return probe::none;
    for (std::size_t i = 1; i < node.count; ++i) {
      if (!is_value(*node.operands[i])) return probe::none;
    }
    return probe::list;
  }
  constexpr probe one_of_found(const expression_node& node) const {
    const bool is_list = node.count == 1 && has(known, inner_queries) && is_asked(*node.operands[0]);
    return is_list ? probe::list : probe::none;
  }
  constexpr probe one_of_rows(const expression_node& node) const {
    const expression_node& row = *node.operands[0];
    for (std::size_t i = 0; i < row.count; ++i) {
      if (is_asked(*row.operands[i])) return probe::list;
    }
    return probe::none;
  }
  constexpr probe like(const expression_node& node) const {
    if (!is_asked(*node.operands[0]) || !is_known(*node.operands[1], known)) return probe::none;
    const expression_node& pattern = *node.operands[1];
    if (pattern.role == node_role::beginning) return probe::beginning;
    if (pattern.role != node_role::constant) return probe::pattern;
    const written_constant written = write_constant(pattern);
    const bool begins = written.is_whole() && written.size > 2 && written.characters[0] == '\'' &&
                        written.characters[1] != '%' && written.characters[1] != '_';
    return begins ? probe::beginning : probe::pattern;
  }
  constexpr probe held(const expression_node& node, probe what, probe mirrored) const {
    if (is_asked(*node.operands[0]) && is_known(*node.operands[1], known)) return what;
    return is_asked(*node.operands[1]) && is_known(*node.operands[0], known) ? mirrored : probe::none;
  }
  constexpr probe truth(const expression_node& node) const {
    return rules.looks_up_truth && part.holds == value_kind::truth && is_asked(node) ? probe::equality : probe::none;
  }

  constexpr probe of(const expression_node& node) const {
    if (node.role == node_role::query) return one_of_found(node);
    if (node.kind != node_kind::operation) return truth(node);
    const std::string_view pattern = node.written;
    if (pattern == patterns::equal) return compared(node, probe::equality, probe::equality);
    if (pattern == patterns::less || pattern == patterns::less_equal || pattern == patterns::greater ||
        pattern == patterns::greater_equal) {
      return compared(node, probe::range, probe::range);
    }
    if (pattern == patterns::between) {
      const bool between = is_asked(*node.operands[0]) && is_value(*node.operands[1]) && is_value(*node.operands[2]);
      return between ? probe::range : probe::none;
    }
    if (is_list(node)) return is(*node.operands[0], "({*})") ? one_of_rows(node) : one_of(node);
    if (pattern == patterns::is_null) return is_asked(*node.operands[0]) ? probe::null : probe::none;
    if (pattern == "NOT {4}") return truth(*node.operands[0]);
    if (pattern == patterns::like) return like(node);
    if (pattern == patterns::ilike) return held(node, probe::pattern, probe::none);
    if (pattern == patterns::matches_regex) return held(node, probe::regular_expression, probe::none);
    if (pattern == patterns::contains) return held(node, probe::contains, probe::is_contained);
    if (pattern == patterns::contains_parts) return held(node, probe::contains, probe::none);
    if (pattern == patterns::overlaps || pattern == patterns::overlaps_array)
      return held(node, probe::overlaps, probe::overlaps);
    if (pattern == patterns::has_key) return held(node, probe::has_key, probe::none);
    if (pattern == patterns::text_matches) return held(node, probe::search, probe::none);
    return truth(node);
  }
};

}  // namespace detail

/// What a condition asks of a part of an index, values and rows of the known tables being there.
constexpr probe probe_of(const expression_node& condition, const key_part& part, std::size_t source, source_set known,
                         const relational::index_rules& rules) {
  return detail::prober{part, source, known, rules}.of(condition);
}

}  // namespace polystore::inline v0::access
