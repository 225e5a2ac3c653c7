// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/ability.hpp>
#include <polystore/expr/if_given.hpp>
#include <polystore/expr/like_pattern.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/text_operand.hpp>
#include <polystore/verdict/text.hpp>

#include <type_traits>

// What a text looks like, and what stands in it.
namespace polystore::inline v0 {

namespace operators {
template <fixed_string Pattern>
struct of_pattern : condition<Pattern> {
  static constexpr ability asks = ability::pattern_match;
};
struct like : of_pattern<"{5} LIKE {5}"> {};
struct ilike : of_pattern<"{5} ILIKE {5}"> {};
struct matches_regex : condition<"{5} ~ {5}"> {
  static constexpr ability asks = ability::regular_expression;
};
}  // namespace operators

namespace detail {
template <class Pattern, class Text>
constexpr bound<Pattern> pattern_of(bound<Text>& text) {
  return {{static_cast<Text&&>(text.value)}};
}
template <class Pattern, class Beside, class Text>
constexpr if_given<Beside, Pattern> pattern_of(if_given<Beside, Text>& text) {
  return {{static_cast<Text&&>(text.value)}, text.is_given};
}
template <found Where, class Value>
constexpr auto pattern_for(Value&& value) {
  auto operand = text_operand(static_cast<Value&&>(value));
  if constexpr (requires { operand.template as_pattern<Where>(); }) {  // of a parameter
    return operand.template as_pattern<Where>();
  } else {
    constexpr bool is_value = !expression<std::remove_cvref_t<Value>>;
    static_assert(verdict::searched_text_is_a_value<std::remove_cvref_t<Value>, is_value>,
                  "polystore: the text to find is a value here; find what an expression yields by position(a, b) > 0");
    if constexpr (is_value) {
      using text = decltype(operand.value);
      return pattern_of<like_pattern<text, Where>>(operand);
    } else {
      return operand;
    }
  }
}
}  // namespace detail

/// A text that the pattern fits: `%` stands for anything, `_` for one character, `\` before either for itself.
template <expression Operand, class Pattern>
constexpr auto like(Operand operand, Pattern&& pattern) {
  return detail::apply<operators::like>(detail::text_operand(operand),
                                        detail::text_operand(static_cast<Pattern&&>(pattern)));
}
/// The same whatever the case, by the store's rules: SQLite knows that of A to Z alone.
template <expression Operand, class Pattern>
constexpr auto ilike(Operand operand, Pattern&& pattern) {
  return detail::apply<operators::ilike>(detail::text_operand(operand),
                                         detail::text_operand(static_cast<Pattern&&>(pattern)));
}
/// A text in which another stands, whatever characters that has; a trigram index serves it.
template <expression Operand, class Text>
constexpr auto contains_text(Operand operand, Text&& text) {
  return detail::apply<operators::like>(detail::text_operand(operand),
                                        detail::pattern_for<found::anywhere>(static_cast<Text&&>(text)));
}
/// A text that begins with another, whatever characters that has.
template <expression Operand, class Text>
constexpr auto starts_with(Operand operand, Text&& text) {
  return detail::apply<operators::like>(detail::text_operand(operand),
                                        detail::pattern_for<found::at_start>(static_cast<Text&&>(text)));
}
/// A text that ends with another, whatever characters that has.
template <expression Operand, class Text>
constexpr auto ends_with(Operand operand, Text&& text) {
  return detail::apply<operators::like>(detail::text_operand(operand),
                                        detail::pattern_for<found::at_end>(static_cast<Text&&>(text)));
}
/// A text in which a POSIX regular expression finds something. Bound the time of a statement whose expression a user
/// gives.
template <expression Operand, class Pattern>
constexpr auto matches_regex(Operand operand, Pattern&& pattern) {
  return detail::apply<operators::matches_regex>(detail::text_operand(operand),
                                                 detail::text_operand(static_cast<Pattern&&>(pattern)));
}

}  // namespace polystore::inline v0
