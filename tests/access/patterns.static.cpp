// SPDX-License-Identifier: BSL-1.0
#include <polystore/access/patterns.hpp>

#include <polystore/expr/ranges.hpp>
#include <polystore/expressions.hpp>
#include <polystore/full_text.hpp>

// Each pattern is that of its operators.
namespace {

namespace ps = polystore;
namespace operators = ps::operators;
namespace patterns = ps::access::patterns;

template <class Operator>
constexpr bool is_of(std::string_view pattern) {
  return Operator::pattern == pattern;
}

static_assert(is_of<operators::conjunction>(patterns::conjunction));
static_assert(is_of<operators::disjunction>(patterns::disjunction));
static_assert(is_of<operators::equal>(patterns::equal));
static_assert(is_of<operators::not_equal>(patterns::not_equal));
static_assert(is_of<operators::less>(patterns::less));
static_assert(is_of<operators::less_equal>(patterns::less_equal));
static_assert(is_of<operators::greater>(patterns::greater));
static_assert(is_of<operators::greater_equal>(patterns::greater_equal));
static_assert(is_of<operators::between>(patterns::between));
static_assert(is_of<operators::is_null>(patterns::is_null));
static_assert(is_of<operators::is_not_null>(patterns::is_not_null));
static_assert(is_of<operators::in_choices>(patterns::in_choices));
static_assert(is_of<operators::in_list>(patterns::in_list));
static_assert(operators::in_rows<2>::pattern.starts_with(patterns::in_rows));
static_assert(is_of<operators::like>(patterns::like));
static_assert(is_of<operators::ilike>(patterns::ilike));
static_assert(is_of<operators::matches_regex>(patterns::matches_regex));
static_assert(is_of<operators::text_matches>(patterns::text_matches));
static_assert(is_of<operators::contains<ps::range<int>>>(patterns::contains));
static_assert(is_of<operators::overlaps<ps::range<int>>>(patterns::overlaps));
static_assert(is_of<operators::array_contains<int>>(patterns::contains_parts));
static_assert(is_of<operators::array_overlaps<int>>(patterns::overlaps_array));
static_assert(is_of<operators::json_contains>(patterns::contains_parts));
static_assert(is_of<operators::json_has_key>(patterns::has_key));

}  // namespace
