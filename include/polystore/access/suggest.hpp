// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/judge.hpp>
#include <polystore/access/patterns.hpp>

#include <cstddef>
#include <string_view>

// What is missing where no index serves a query: the condition, and the facet of a placement that would do.
namespace polystore::inline v0::access {

namespace detail {

constexpr bool is_about(const expression_node& node, std::size_t source) {
  if (node.role == node_role::field || node.role == node_role::words) return node.source == source;
  if (node.kind != node_kind::operation) return false;
  for (std::size_t i = 0; i < node.count; ++i) {
    if (is_about(*node.operands[i], source)) return true;
  }
  return false;
}

}  // namespace detail

/// How an index could look up what a condition asks.
enum class wish : unsigned char { none, equality, list, range, beginning, pattern, inside_gin, inside_gist };

/// What an index would have to look up.
struct wished {
  const expression_node* what = nullptr;
  wish how = wish::none;
};

/// What a condition compares with what is known, if that is an expression of one table.
constexpr wished wish_of(const expression_node& node, const conditions& given) {
  if (node.kind != node_kind::operation) {
    const bool is_truth = given.query.rules->looks_up_truth && node.role == node_role::field;
    return is_truth && node.source == given.source ? wished{&node, wish::equality} : wished{};
  }
  const std::string_view pattern = node.written;
  if (pattern == patterns::is_null) return {node.operands[0], wish::equality};
  if (node.count < 2) return {};
  const expression_node &left = *node.operands[0], &right = *node.operands[1];
  const bool is_left = detail::is_about(left, given.source) && !is_known(left, given.known);
  const expression_node& own = is_left ? left : right;
  const expression_node& other = is_left ? right : left;
  if (!detail::is_about(own, given.source) || !is_known(other, given.known)) return {};
  if (pattern == patterns::equal) return {&own, wish::equality};
  if (pattern == patterns::less || pattern == patterns::less_equal || pattern == patterns::greater ||
      pattern == patterns::greater_equal || pattern == patterns::between) {
    return {&own, wish::range};
  }
  if (is_left && is_list(node)) return {&own, wish::list};
  if (is_left && (pattern == patterns::like || pattern == patterns::ilike || pattern == patterns::matches_regex)) {
    return {&own, other.role == node_role::beginning ? wish::beginning : wish::pattern};
  }
  if (pattern == patterns::contains || pattern == patterns::overlaps) return {&own, wish::inside_gist};
  if (pattern == patterns::contains_parts || pattern == patterns::overlaps_array || pattern == patterns::has_key ||
      pattern == patterns::text_matches) {
    return {&own, wish::inside_gin};
  }
  return {};
}

namespace detail {

/// Writes an expression as a placement has it, and says whether it could.
constexpr bool spell(text& out, const expression_node& node, const table_facts& table, bool is_operand) {
  if (node.role == node_role::field) {
    if (is_operand) out += "ps::field<";
    table.write_field(out, node.column);
    if (is_operand) out += '>';
    return true;
  }
  const std::string_view pattern = node.written;
  if (node.kind != node_kind::operation || node.count != 1 || !pattern.ends_with("({})")) return false;
  const std::string_view name = pattern.substr(0, pattern.size() - 4);
  if (name != "lower" && name != "upper" && name != "length") return false;
  ((out += "ps::") += name) += '(';
  const bool is_spelt = spell(out, *node.operands[0], table, true);
  out += ')';
  return is_spelt;
}

}  // namespace detail

/// Writes the columns of an index, one after the other.
struct column_speller {
  text& out;
  const table_facts& table;
  bool is_spelt = true;
  std::size_t count = 0;

  constexpr void add(const expression_node& node, std::string_view wrapper = {}) {
    out += count++ > 0 ? ", " : "ps::index<";
    out += wrapper;
    is_spelt = detail::spell(out, node, table, false) && is_spelt;
    if (!wrapper.empty()) out += '>';
  }
  /// Adds a column of an order, which can't be spelt where the store's indexes have its nulls at the other end.
  constexpr void add(const order_part& part, const relational::index_rules& rules) {
    const bool has_usual_nulls = nulls_come_first(part.order, part.nulls, rules) ==
                                 nulls_come_first(part.order, nulls_position::by_default, rules);
    add(*part.node, part.order == direction::descending ? "ps::desc<" : has_usual_nulls ? "" : "ps::asc<");
    if (has_usual_nulls) return;
    out += part.nulls == nulls_position::first ? ".nulls_first()" : ".nulls_last()";
    is_spelt = is_spelt && rules.orders_nulls;
  }
};

namespace detail {

constexpr bool spell_btree(text& out, const conditions& given, bool with_order) {
  column_speller columns{out, *given.query.sources[given.source].table};
  const auto add_all = [&](wish how, bool only_first) {
    given.any([&](const expression_node& condition) {
      const wished found = wish_of(condition, given);
      if (found.how != how) return false;
      columns.add(*found.what);
      return only_first;
    });
  };
  add_all(wish::equality, false);
  add_all(wish::list, false);
  const std::size_t before = columns.count;
  add_all(wish::range, true);
  if (columns.count == before && with_order && given.source == 0) {
    for (std::size_t i = 0; i < given.query.order_count; ++i) {
      const order_part& part = given.query.order[i];
      if (!part.is_known) return false;
      columns.add(part, *given.query.rules);
    }
  }
  if (columns.count > 0) out += '>';
  return columns.count > 0 && columns.is_spelt;
}
constexpr bool spell_inverted(text& out, const conditions& given) {
  wished best{};
  given.any([&](const expression_node& condition) {
    const wished found = wish_of(condition, given);
    if (found.how < wish::beginning) return false;
    best = found;
    return true;
  });
  if (best.how == wish::none) return false;
  const bool is_of_texts = best.how == wish::beginning || best.how == wish::pattern;
  if (best.how == wish::pattern) out += "ps::extension(\"pg_trgm\"), ";
  out += best.how == wish::beginning ? "ps::index<" : best.how == wish::inside_gist ? "ps::gist<" : "ps::gin<";
  if (is_of_texts) out += "ps::operator_class<";
  const bool is_spelt = spell(out, *best.what, *given.query.sources[given.source].table, false);
  out += best.how == wish::beginning ? ", \"text_pattern_ops\">>" : is_of_texts ? ", \"gin_trgm_ops\">>" : ">";
  return is_spelt;
}

/// Writes the facet for some conditions, and says whether there is one.
constexpr bool spell_facet(text& out, const conditions& given) {
  if (spell_btree(out, given, true)) return true;
  if (out.size > 0) return false;
  return given.query.rules->has_methods && spell_inverted(out, given);
}
/// The first alternative for which there is no index.
constexpr bool spell_arm(text& out, const conditions& given, const expression_node& node) {
  if (is(node, patterns::disjunction)) {
    return spell_arm(out, given, *node.operands[0]) || spell_arm(out, given, *node.operands[1]);
  }
  const conditions arm{given.query, given.source, given.known, &node, true};
  return !best_key(arm).how.is_found && spell_facet(out, arm);
}

}  // namespace detail

/// Writes the facet of a placement that would serve what is not served, or nothing where none is known:
/// `ps::index<&site::region, &site::name>`.
constexpr void write_missing_facet(text& out, const judgement& said) {
  const conditions given{*said.unserved, said.unserved_source, said.known};
  char characters[1024]{};
  text found{characters};
  bool is_spelt = detail::spell_facet(found, given);
  if (!is_spelt) {
    found.size = 0;
    is_spelt = given.any([&](const expression_node& condition) {
      return is(condition, patterns::disjunction) && detail::spell_arm(found, given, condition);
    });
  }
  if (is_spelt) out += std::string_view(characters, found.size);
}

/// Writes what is asked of the rows for which there is no index, as SQL has it: `region = $1 AND name > $2`.
constexpr void write_missing_condition(text& out, const judgement& said) {
  const conditions given{*said.unserved, said.unserved_source, said.known};
  relational::expression_writer writer{out};
  bool is_first = true;
  given.any([&](const expression_node& condition) {
    if (!detail::is_about(condition, given.source)) return false;
    if (!is_first) out += " AND ";
    is_first = false;
    relational::detail::write_operand(writer, tightness::conjunction, condition);
    return false;
  });
  if (is_first) out += said.unserved->order_count > 0 ? "ORDER BY" : "every row";
}

}  // namespace polystore::inline v0::access
