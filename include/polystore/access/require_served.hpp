// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/access/missing.hpp>
#include <polystore/query/chosen.hpp>
#include <polystore/verdict/access.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace polystore::inline v0::access {

namespace detail {

#ifdef __clang__
inline constexpr std::size_t printed_at_once = 30;
#else
inline constexpr std::size_t printed_at_once = 4096;
#endif

/// How much of a text is printed at once: all, or as many words as fit, so that no name is broken.
constexpr std::size_t size_of_piece(std::string_view rest) {
  if (rest.size() <= printed_at_once) return rest.size();
  const std::size_t last = rest.substr(0, printed_at_once).find_last_of(" <");
  return last == std::string_view::npos ? printed_at_once : last + 1;
}
constexpr std::string_view behind_pieces(std::string_view rest, std::size_t pieces) {
  for (; pieces > 0; --pieces) rest.remove_prefix(size_of_piece(rest));
  return rest;
}
constexpr std::size_t count_pieces(std::string_view rest) {
  std::size_t pieces = 0;
  for (; !rest.empty(); ++pieces) rest.remove_prefix(size_of_piece(rest));
  return pieces;
}
template <const auto& Text, std::size_t Index>
consteval auto piece_of() {
  constexpr std::string_view rest = behind_pieces(Text.view(), Index);
  constexpr std::size_t size = size_of_piece(rest);
  char characters[size + 1]{};
  for (std::size_t i = 0; i < size; ++i) characters[i] = rest[i];
  return fixed_string<size + 1>(characters);
}
template <const auto& Text, std::size_t... Index>
verdict::printed<piece_of<Text, Index>()...> print(std::index_sequence<Index...>);

/// The first choice of a query's optional conditions for which no index serves it, or how many choices there are.
template <class Dialect, class Query, reads How, std::size_t... Mask>
consteval std::size_t find_unserved(std::index_sequence<Mask...>) {
  std::size_t served = 0;
  static_cast<void>((... && (judged<Dialect, chosen_query<Mask, Query>, How>.is_served && ++served != 0)));
  return served;
}

}  // namespace detail

/// A text as compilers print it among a verdict's arguments.
template <const auto& Text>
using printed = decltype(detail::print<Text>(std::make_index_sequence<detail::count_pieces(Text.view())>{}));

/// Refuses a query that no declared index serves, unless it says that a scan is meant; one with optional conditions if
/// there is a choice of them for which this is so.
template <class Dialect, class Query, reads How, bool IsChoice = false>
consteval void require_served() {
  if constexpr (!kinds_of<Query>.has(clause_kind::scan)) {
    if constexpr (choices_of<Query> > 1) {
      constexpr std::size_t unserved =
          detail::find_unserved<Dialect, Query, How>(std::make_index_sequence<choices_of<Query>>{});
      if constexpr (unserved < choices_of<Query>) require_served<Dialect, chosen_query<unserved, Query>, How, true>();
    } else if constexpr (!judged<Dialect, Query, How>.is_served) {
      using condition = printed<missing_condition<Dialect, Query, How>>;
      using facet = printed<missing_facet<Dialect, Query, How>>;
      if constexpr (IsChoice) {
        static_assert(
            verdict::served_by_index<typename Query::entity, condition, facet, false>,
            "polystore: no index serves this query where only some of its optional conditions are given, and it "
            "would read the whole table; add a condition that is always asked, or the facet that served_by_index "
            "names, if any, to the placement, or say why a scan is meant: .scan(\"...\")");
      } else if constexpr (missing_facet<Dialect, Query, How>.view().empty()) {
        static_assert(verdict::served_by_index<typename Query::entity, condition, facet, false>,
                      "polystore: this query would read the whole table, and no index is known that would serve it; "
                      "compare a field with a value, say why a scan is meant, as in .scan(\"...\").all(), or that the "
                      "table stays small: ps::small_table(\"...\")");
      } else {
        static_assert(
            verdict::served_by_index<typename Query::entity, condition, facet, false>,
            "polystore: no index serves this query, which would read the whole table; add the facet that served_by_index "
            "names to the placement, say why a scan is meant, .scan(\"...\"), or that the table stays small: "
            "ps::small_table(\"...\")");
      }
    }
  }
}

}  // namespace polystore::inline v0::access
