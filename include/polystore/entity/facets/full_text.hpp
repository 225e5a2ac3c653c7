// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/fixed_string.hpp>
#include <polystore/core/nullable.hpp>
#include <polystore/core/stored_as.hpp>
#include <polystore/entity/facet.hpp>
#include <polystore/expr/expression.hpp>
#include <polystore/verdict/full_text.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace polystore::inline v0 {

/// A field among those of a full text, and how much its words count in a rank: A most, D least.
template <auto Field, char Weight>
struct weighted_field {};
template <auto Field>
inline constexpr weighted_field<Field, 'A'> weight_a{};
template <auto Field>
inline constexpr weighted_field<Field, 'B'> weight_b{};
template <auto Field>
inline constexpr weighted_field<Field, 'C'> weight_c{};
template <auto Field>
inline constexpr weighted_field<Field, 'D'> weight_d{};

namespace detail {

/// What stands in a full text: a field, with its weight where it has one.
template <auto Part, class Type = std::remove_const_t<decltype(Part)>>
struct searched_field {
  using field = field_of<Part>;
  static constexpr char weight = '\0';
};
template <auto Part, auto Member, auto... Inner>
struct searched_field<Part, field_of<Member, Inner...>> {
  using field = field_of<Member, Inner...>;
  static constexpr char weight = '\0';
};
template <auto Part, auto Field, char Weight>
struct searched_field<Part, weighted_field<Field, Weight>> {
  using field = typename searched_field<Field>::field;
  static constexpr char weight = Weight;
};
template <class Field>
inline constexpr bool is_text_field = std::is_same_v<sent_type<without_null<typename Field::yields>>, std::string>;

}  // namespace detail

/// A column, beside those of the fields, that holds the words of some of these as a language has them, kept up by the
/// store and never sent; with the index that serves searches. Default name: `full_text`, of its index
/// `<table>_full_text_idx`.
template <fixed_string Language, auto... Fields>
struct full_text_facet {
  static constexpr facet kind = facet::full_text;
  static constexpr auto language = Language;
  static_assert(
      verdict::full_text_is_of_text<(sizeof...(Fields) > 0 &&
                                     (... && detail::is_text_field<typename detail::searched_field<Fields>::field>)),
                                    Fields...>,
      "polystore: a full text is made of fields that hold text; name one or more: "
      "ps::full_text<\"english\", ps::weight_a<&T::title>, &T::body>");

  std::string_view column_name = "full_text";
  std::string_view name{};

  constexpr full_text_facet column(const char* given) const { return {given, name}; }
  constexpr full_text_facet named(const char* given) const { return {column_name, given}; }
};
/// `full_text<"english", weight_a<&article::title>, &article::body>`
template <fixed_string Language, auto... Fields>
inline constexpr full_text_facet<Language, Fields...> full_text{};

}  // namespace polystore::inline v0
