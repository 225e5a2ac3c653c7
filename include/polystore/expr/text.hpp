// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/expr/ability.hpp>
#include <polystore/expr/operator.hpp>
#include <polystore/expr/text_operand.hpp>

#include <cstdint>
#include <string>
#include <type_traits>

// What is done with texts. Characters are counted, not bytes, and from 1.
namespace polystore::inline v0 {

namespace operators {
template <fixed_string Pattern>
struct of_part : operator_of<Pattern, tightness::atom, std::string> {
  static constexpr ability asks = ability::text_parts;
};
struct concat : operator_of<"{4} || {5}", tightness::other, std::string> {};
struct trim : operator_of<"btrim({})", tightness::atom, std::string> {};
struct trim_left : operator_of<"ltrim({})", tightness::atom, std::string> {};
struct trim_right : operator_of<"rtrim({})", tightness::atom, std::string> {};
struct trim_of : operator_of<"btrim({}, {})", tightness::atom, std::string> {};
struct trim_left_of : operator_of<"ltrim({}, {})", tightness::atom, std::string> {};
struct trim_right_of : operator_of<"rtrim({}, {})", tightness::atom, std::string> {};
struct replace : operator_of<"replace({}, {}, {})", tightness::atom, std::string> {};
struct position : operator_of<"strpos({}, {})", tightness::atom, std::int32_t> {};
struct substring_from : of_part<"substr({}, {})"> {};
struct substring : of_part<"substr({}, {}, {})"> {};
struct left : of_part<"left({}, {})"> {};
struct right : of_part<"right({}, {})"> {};
struct pad_left : of_part<"lpad({}, {}, {})"> {};
struct pad_right : of_part<"rpad({}, {}, {})"> {};
struct repeat : of_part<"repeat({}, {})"> {};
struct split_part : of_part<"split_part({}, {}, {})"> {};
}  // namespace operators

/// Texts one after the other, `||`; a null among them gives null.
template <class First, class Second, class... More>
  requires(expression<std::remove_cvref_t<First>> || expression<std::remove_cvref_t<Second>> ||
           (... || expression<std::remove_cvref_t<More>>))
constexpr auto concat(First&& first, Second&& second, More&&... more) {
  auto joined = detail::apply<operators::concat>(detail::text_operand(static_cast<First&&>(first)),
                                                 detail::text_operand(static_cast<Second&&>(second)));
  if constexpr (sizeof...(More) == 0) {
    return joined;
  } else {
    return concat(static_cast<decltype(joined)&&>(joined), static_cast<More&&>(more)...);
  }
}

/// A text without the spaces, or without any of the given characters, at both ends.
template <expression Operand>
constexpr auto trim(Operand operand) {
  return detail::apply<operators::trim>(detail::text_operand(operand));
}
template <expression Operand, class Characters>
constexpr auto trim(Operand operand, Characters&& characters) {
  return detail::apply<operators::trim_of>(detail::text_operand(operand),
                                           detail::text_operand(static_cast<Characters&&>(characters)));
}
/// The same at the start.
template <expression Operand>
constexpr auto trim_left(Operand operand) {
  return detail::apply<operators::trim_left>(detail::text_operand(operand));
}
template <expression Operand, class Characters>
constexpr auto trim_left(Operand operand, Characters&& characters) {
  return detail::apply<operators::trim_left_of>(detail::text_operand(operand),
                                                detail::text_operand(static_cast<Characters&&>(characters)));
}
/// The same at the end.
template <expression Operand>
constexpr auto trim_right(Operand operand) {
  return detail::apply<operators::trim_right>(detail::text_operand(operand));
}
template <expression Operand, class Characters>
constexpr auto trim_right(Operand operand, Characters&& characters) {
  return detail::apply<operators::trim_right_of>(detail::text_operand(operand),
                                                 detail::text_operand(static_cast<Characters&&>(characters)));
}

/// A text with every occurrence of one replaced by another.
template <expression Operand, class From, class To>
constexpr auto replace(Operand operand, From&& from, To&& to) {
  return detail::apply<operators::replace>(detail::text_operand(operand),
                                           detail::text_operand(static_cast<From&&>(from)),
                                           detail::text_operand(static_cast<To&&>(to)));
}
/// Where a text first stands in another; 0 if nowhere.
template <expression Operand, class Text>
constexpr auto position(Operand operand, Text&& text) {
  return detail::apply<operators::position>(detail::text_operand(operand),
                                            detail::text_operand(static_cast<Text&&>(text)));
}
/// The characters from a place on. One before the first counts as empty.
template <expression Operand, class From>
constexpr auto substring(Operand operand, From&& from) {
  return detail::apply<operators::substring_from>(detail::text_operand(operand),
                                                  detail::count_operand(static_cast<From&&>(from)));
}
/// So many characters from a place on.
template <expression Operand, class From, class Count>
constexpr auto substring(Operand operand, From&& from, Count&& count) {
  return detail::apply<operators::substring>(detail::text_operand(operand),
                                             detail::count_operand(static_cast<From&&>(from)),
                                             detail::count_operand(static_cast<Count&&>(count)));
}
/// The first so many characters; all but the last so many when the count is negative.
template <expression Operand, class Count>
constexpr auto left(Operand operand, Count&& count) {
  return detail::apply<operators::left>(detail::text_operand(operand),
                                        detail::count_operand(static_cast<Count&&>(count)));
}
/// The last so many characters; all but the first so many when the count is negative.
template <expression Operand, class Count>
constexpr auto right(Operand operand, Count&& count) {
  return detail::apply<operators::right>(detail::text_operand(operand),
                                         detail::count_operand(static_cast<Count&&>(count)));
}
/// A text made so long, by a filling before it or by cutting its end off.
template <expression Operand, class Length, class Fill>
constexpr auto pad_left(Operand operand, Length&& length, Fill&& fill) {
  return detail::apply<operators::pad_left>(detail::text_operand(operand),
                                            detail::count_operand(static_cast<Length&&>(length)),
                                            detail::text_operand(static_cast<Fill&&>(fill)));
}
/// A text made so long, by a filling after it or by cutting its end off.
template <expression Operand, class Length, class Fill>
constexpr auto pad_right(Operand operand, Length&& length, Fill&& fill) {
  return detail::apply<operators::pad_right>(detail::text_operand(operand),
                                             detail::count_operand(static_cast<Length&&>(length)),
                                             detail::text_operand(static_cast<Fill&&>(fill)));
}
/// A text so many times.
template <expression Operand, class Count>
constexpr auto repeat(Operand operand, Count&& count) {
  return detail::apply<operators::repeat>(detail::text_operand(operand),
                                          detail::count_operand(static_cast<Count&&>(count)));
}
/// One of the parts between separators, the first being 1, the last -1; empty where there is none.
template <expression Operand, class Separator, class Part>
constexpr auto split_part(Operand operand, Separator&& separator, Part&& part) {
  return detail::apply<operators::split_part>(detail::text_operand(operand),
                                              detail::text_operand(static_cast<Separator&&>(separator)),
                                              detail::count_operand(static_cast<Part&&>(part)));
}

}  // namespace polystore::inline v0
