// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

/// The patterns of the operators that indexes know, by which a node tells its own. They stand here once more, and a test
/// holds them against the operators, so that judging a query needs no header of operators that it doesn't use.
namespace polystore::inline v0::access::patterns {

inline constexpr std::string_view conjunction = "{1} AND {1}";
inline constexpr std::string_view disjunction = "{0} OR {0}";

inline constexpr std::string_view equal = "{4} = {4}";
inline constexpr std::string_view not_equal = "{4} <> {4}";
inline constexpr std::string_view less = "{4} < {4}";
inline constexpr std::string_view less_equal = "{4} <= {4}";
inline constexpr std::string_view greater = "{4} > {4}";
inline constexpr std::string_view greater_equal = "{4} >= {4}";
inline constexpr std::string_view between = "{4} BETWEEN {4} AND {4}";
inline constexpr std::string_view is_null = "{4} IS NULL";
inline constexpr std::string_view is_not_null = "{4} IS NOT NULL";

inline constexpr std::string_view in_choices = "{4} IN ({*})";
inline constexpr std::string_view in_list = "{4} = ANY ({})";
inline constexpr std::string_view in_rows = "{4} IN (SELECT ";  // and what the number of columns asks for

inline constexpr std::string_view like = "{5} LIKE {5}";
inline constexpr std::string_view ilike = "{5} ILIKE {5}";
inline constexpr std::string_view matches_regex = "{5} ~ {5}";
inline constexpr std::string_view text_matches = "{4} @@ {5}";

inline constexpr std::string_view contains = "{4} @> {4}";  // of ranges
inline constexpr std::string_view overlaps = "{4} && {4}";
inline constexpr std::string_view contains_parts = "{4} @> {5}";  // of arrays and documents
inline constexpr std::string_view overlaps_array = "{4} && {5}";
inline constexpr std::string_view has_key = "{4} ? {5}";

}  // namespace polystore::inline v0::access::patterns
