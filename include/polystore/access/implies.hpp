// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/patterns.hpp>
#include <polystore/access/probe.hpp>

#include <cstddef>
#include <string_view>

// Whether a query's condition makes sure of the condition of a partial index. Only what stands in the text can: a
// parameter may be anything.
namespace polystore::inline v0::access {

namespace detail {

constexpr bool compares_values(std::string_view pattern) {
  return pattern == patterns::equal || pattern == patterns::not_equal || pattern == patterns::less ||
         pattern == patterns::less_equal || pattern == patterns::greater || pattern == patterns::greater_equal;
}
/// Whether a condition is never true of a null.
constexpr bool refuses_null(const declared_part& declared, const expression_node& asked, std::size_t source) {
  if (asked.kind != node_kind::operation) return false;
  const std::string_view pattern = asked.written;
  if (compares_values(pattern)) {
    return is_same(declared, *asked.operands[0], source) || is_same(declared, *asked.operands[1], source);
  }
  const bool looks_at_first = pattern == patterns::between || is_list(asked) || pattern == patterns::is_not_null ||
                              pattern == patterns::like || pattern == patterns::ilike;
  return looks_at_first && is_same(declared, *asked.operands[0], source);
}

struct whole_number {
  bool is_given = false;
  long long value = 0;
};
constexpr whole_number read_whole(std::string_view written) {
  const bool is_negative = written.starts_with('-');
  if (is_negative) written.remove_prefix(1);
  if (written.empty() || written.size() > 18) return {};
  long long value = 0;
  for (const char c : written) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return {true, is_negative ? -value : value};
}
/// -1, 0 or 1 as the left is less, equal or greater; 2 where only that they differ is known, 3 where nothing is.
constexpr int compare_constants(const written_constant& left, const written_constant& right) {
  if (!left.is_whole() || !right.is_whole()) return 3;
  const whole_number a = read_whole(left.view()), b = read_whole(right.view());
  if (a.is_given && b.is_given) return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  if (left.view() == right.view()) return 0;
  const bool are_texts = left.view().starts_with('\'') && right.view().starts_with('\'');
  return are_texts ? 2 : 3;
}
/// Whether a constant is one of a list's.
constexpr bool is_choice(const declared_part& list, const written_constant& given) {
  for (std::size_t i = 1; i < list.node->count; ++i) {
    const declared_part choice = list.operand(i);
    if (compare_constants(given, write_constant(choice)) == 0) return true;
  }
  return false;
}
/// Whether all values that compare so with one constant compare as is declared with another: `order` is how the asked
/// constant compares with the declared one.
constexpr bool comparison_implies(std::string_view asked, std::string_view declared, int order) {
  const bool is_equality = asked == patterns::equal;
  if (declared == patterns::not_equal) {
    return is_equality ? order == -1 || order == 1 || order == 2
                       : ((asked == patterns::less && order != 1 && order < 2) ||
                          (asked == patterns::less_equal && order == -1) ||
                          (asked == patterns::greater && order != -1 && order < 2) ||
                          (asked == patterns::greater_equal && order == 1) || (asked == declared && order == 0));
  }
  if (order > 1) return false;
  if (declared == patterns::equal) return is_equality && order == 0;
  const bool less = declared == patterns::less || declared == patterns::less_equal;
  const bool with_end = declared == patterns::less_equal || declared == patterns::greater_equal;
  const bool same_way = is_equality || (less ? asked == patterns::less || asked == patterns::less_equal
                                             : asked == patterns::greater || asked == patterns::greater_equal);
  if (!same_way) return false;
  if (order == (less ? -1 : 1)) return true;
  if (order != 0) return false;
  return with_end || (!is_equality && asked == declared);
}
/// Whether what compares so with a constant is as is declared.
constexpr bool constant_implies(const declared_part& declared, std::string_view asked,
                                const expression_node& constant) {
  if (constant.role != node_role::constant) return false;
  const written_constant given = write_constant(constant);
  if (declared.node->written == patterns::in_choices) return asked == patterns::equal && is_choice(declared, given);
  const declared_part bound = declared.operand(1);
  return comparison_implies(asked, declared.node->written, compare_constants(given, write_constant(bound)));
}
/// `x = 3` and `x > 1`, `x IN (3, 4)` and `x <> 5`
constexpr bool implies_comparison(const declared_part& declared, const expression_node& asked, std::size_t source) {
  if (asked.kind != node_kind::operation || asked.count < 2) return false;
  if (!is_same(declared.operand(0), *asked.operands[0], source)) return false;
  if (compares_values(asked.written)) return constant_implies(declared, asked.written, *asked.operands[1]);
  if (asked.written != patterns::in_choices) return false;
  for (std::size_t i = 1; i < asked.count; ++i) {
    if (!constant_implies(declared, patterns::equal, *asked.operands[i])) return false;
  }
  return true;
}

/// Whether one condition, not made of several, makes sure of a declared one, which is not made of several either.
constexpr bool implies_alone(const declared_part& declared, const expression_node& asked, std::size_t source,
                             const relational::index_rules& rules) {
  if (is_same(declared, asked, source)) return true;
  const expression_node& node = *declared.node;
  if (node.kind != node_kind::operation) return false;
  if (node.written == patterns::is_not_null) return refuses_null(declared.operand(0), asked, source);
  if (!rules.compares_constants) return false;
  const bool compares = compares_values(node.written) || node.written == patterns::in_choices;
  return compares && implies_comparison(declared, asked, source);
}

}  // namespace detail

/// Whether a condition of a query makes sure of a declared one.
constexpr bool implies(const declared_part& declared, const expression_node& asked, std::size_t source,
                       const relational::index_rules& rules) {
  const expression_node& node = *declared.node;
  if (is(node, patterns::conjunction)) {
    return implies(declared.operand(0), asked, source, rules) && implies(declared.operand(1), asked, source, rules);
  }
  if (is(asked, patterns::conjunction)) {
    return implies(declared, *asked.operands[0], source, rules) || implies(declared, *asked.operands[1], source, rules);
  }
  if (detail::implies_alone(declared, asked, source, rules)) return true;
  if (rules.compares_constants && is(asked, patterns::disjunction)) {
    return implies(declared, *asked.operands[0], source, rules) && implies(declared, *asked.operands[1], source, rules);
  }
  if (is(node, patterns::disjunction)) {
    return implies(declared.operand(0), asked, source, rules) || implies(declared.operand(1), asked, source, rules);
  }
  return false;
}

}  // namespace polystore::inline v0::access
