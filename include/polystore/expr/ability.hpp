// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace polystore::inline v0 {

/// What an operator asks of a store beyond what every one has; it says so by `static constexpr ability asks`.
enum class ability {
  decimal_arithmetic,  // + - * of exact numbers
  decimal_quotient,    // / and % of them
  time_arithmetic,
  interval_quotient,  // an interval divided by a number
  time_parts,         // date_trunc, extract
  named_time_zone,    // any but UTC
  cast_of_number,     // with rounding, or a check of the range
  cast_of_value,      // of anything else than numbers
  pattern_match,      // LIKE
  regular_expression,
  text_parts,      // substring, split_part, lpad, ...
  ordered_choice,  // greatest, least
  enum_order,      // which of two enumerators is declared first
  value_order,     // which of two documents, arrays or composites is greater
  many_spellings,  // whether documents are equal, or arrays and composites of what can be spelt in several ways
  json_path,       // member by member
  json_query,      // @>, jsonb_path_exists
  array_search,    // elements that stand in an array as they stand in a column
  array_of_times,  // ... and those that don't: times, uuids, exact numbers
  array_element,
  full_text_search,
};

}  // namespace polystore::inline v0
