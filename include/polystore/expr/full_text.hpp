// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/ability.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>

#include <string>

// PostgreSQL's full-text search. The language is one of the server's configurations: `to_tsvector<"english">(x)`.
namespace polystore::inline v0 {

/// What a text comes to when it is searched; stands in expressions alone.
struct tsvector {};
/// What is searched for; stands in expressions alone.
struct tsquery {};

namespace operators {
template <fixed_string Pattern, class Result, tightness Tightness = tightness::atom>
struct of_full_text : operator_of<Pattern, Tightness, Result> {
  static constexpr ability asks = ability::full_text_search;
};
struct to_tsvector : of_full_text<"to_tsvector({}, {})", tsvector> {};
struct plainto_tsquery : of_full_text<"plainto_tsquery({}, {})", tsquery> {};
struct phraseto_tsquery : of_full_text<"phraseto_tsquery({}, {})", tsquery> {};
struct websearch_to_tsquery : of_full_text<"websearch_to_tsquery({}, {})", tsquery> {};
struct text_matches : condition<"{4} @@ {5}"> {
  static constexpr ability asks = ability::full_text_search;
};
struct ts_rank : of_full_text<"ts_rank({}, {})", float> {};
struct ts_headline : of_full_text<"ts_headline({}, {}, {})", std::string> {};
struct ts_headline_as : of_full_text<"ts_headline({}, {}, {}, {})", std::string> {};
}  // namespace operators

namespace detail {
template <class Value>
constexpr auto searched_text(Value&& value) {
  return operand_beside<bound<std::string>>(static_cast<Value&&>(value));
}
template <class Vector>
concept searchable = expression<Vector> && std::is_same_v<without_null<typename Vector::yields>, tsvector>;
template <class Query>
concept search_query = expression<Query> && std::is_same_v<without_null<typename Query::yields>, tsquery>;
}  // namespace detail

/// The words of a text, as the language has them.
template <fixed_string Language, expression Text>
constexpr auto to_tsvector(Text text) {
  return detail::apply<operators::to_tsvector>(text_constant<Language>, detail::searched_text(text));
}
/// All words of a text that a user gives; its signs don't matter.
template <fixed_string Language, class Text>
constexpr auto plainto_tsquery(Text&& text) {
  return detail::apply<operators::plainto_tsquery>(text_constant<Language>,
                                                   detail::searched_text(static_cast<Text&&>(text)));
}
/// The same words one after the other.
template <fixed_string Language, class Text>
constexpr auto phraseto_tsquery(Text&& text) {
  return detail::apply<operators::phraseto_tsquery>(text_constant<Language>,
                                                    detail::searched_text(static_cast<Text&&>(text)));
}
/// What a user writes as for a search engine: "quoted", or, -not. Never fails.
template <fixed_string Language, class Text>
constexpr auto websearch_to_tsquery(Text&& text) {
  return detail::apply<operators::websearch_to_tsquery>(text_constant<Language>,
                                                        detail::searched_text(static_cast<Text&&>(text)));
}
/// A text in which the query finds what it asks for; a GIN index over the same `to_tsvector` serves it.
template <detail::searchable Vector, detail::search_query Query>
constexpr auto matches(Vector vector, Query query) {
  return detail::apply<operators::text_matches>(vector, query);
}
/// How well it does.
template <detail::searchable Vector, detail::search_query Query>
constexpr auto ts_rank(Vector vector, Query query) {
  return detail::apply<operators::ts_rank>(vector, query);
}
/// The passages of a text that the query finds, its words marked by `<b>`, or as the server's options say:
/// `ts_headline<"english", "StartSel=<em>, StopSel=</em>">(x, query)`. The rest is not escaped.
template <fixed_string Language, fixed_string Options = "", expression Text, detail::search_query Query>
constexpr auto ts_headline(Text text, Query query) {
  if constexpr (Options.view().empty()) {
    return detail::apply<operators::ts_headline>(text_constant<Language>, detail::searched_text(text), query);
  } else {
    return detail::apply<operators::ts_headline_as>(text_constant<Language>, detail::searched_text(text), query,
                                                    text_constant<Options>);
  }
}

}  // namespace polystore::inline v0
