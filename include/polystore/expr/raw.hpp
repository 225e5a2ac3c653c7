// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/text.hpp>
#include <polystore/expr/operand.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/verdict/raw.hpp>

#include <string>
#include <type_traits>

namespace polystore::inline v0 {

namespace detail {

/// The text as a pattern: operands go in parentheses unless they are one name or call.
constexpr void write_raw(text& out, std::string_view written) {
  for (std::size_t at = 0; at < written.size(); ++at) {
    const char c = written[at];
    if (c == '{' && written[at + 1] == '}') {
      out += "{7}";
      ++at;
    } else if (c == '{' || c == '}') {
      out += c == '{' ? "{{" : "}";
      ++at;
    } else {
      out += c;
    }
  }
}
template <fixed_string Text>
constexpr void write_raw_of(text& out) {
  write_raw(out, Text.view());
}
template <fixed_string Text>
inline constexpr const auto& raw_pattern = frozen<write_raw_of<Text>>;

template <class Value>
constexpr auto raw_operand(Value&& value) {
  using plain = std::remove_cvref_t<Value>;
  if constexpr (expression<plain>) {
    return plain(static_cast<Value&&>(value));
  } else if constexpr (std::is_convertible_v<const plain&, std::string_view>) {
    return operand_beside<bound<std::string>>(static_cast<Value&&>(value));
  } else {
    return bound<plain>{static_cast<Value&&>(value)};
  }
}

}  // namespace detail

namespace operators {
/// Holds together as little as can be, so that it stands in parentheses beside anything.
template <fixed_string Text, class Result>
struct raw {
  static constexpr std::string_view pattern = detail::raw_pattern<Text>.view();
  static constexpr tightness holds = tightness::disjunction;
  template <class...>
  using yields = Result;
};
}  // namespace operators

/// A fragment of the store's own SQL, with an operand at each `{}`; a brace itself is doubled. Values are bound.
/// `Result` is what it yields, an optional if that can be null: `raw<"{} % 7 = ANY (primes())", bool>(field<&T::id>)`.
template <fixed_string Text, class Result, class... Operands>
constexpr auto raw(Operands&&... operands) {
  static_assert(
      verdict::raw_takes_operands<Text, sizeof...(Operands)>,
      "polystore: this text of raw<...> has another number of {} than there are operands, or a lone brace, or a "
      "parameter of its own such as $1; write one {} for each operand, and double a brace that is meant: {{");
  if constexpr (verdict::raw_takes_operands<Text, sizeof...(Operands)>) {
    return detail::apply<operators::raw<Text, Result>>(detail::raw_operand(static_cast<Operands&&>(operands))...);
  } else {
    return bound<bool>{};
  }
}

}  // namespace polystore::inline v0
