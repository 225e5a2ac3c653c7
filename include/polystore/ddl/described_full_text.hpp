// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/nullable.hpp>
#include <polystore/ddl/described_facets.hpp>
#include <polystore/entity/facets/full_text.hpp>
#include <polystore/relational/identifier.hpp>
#include <polystore/relational/literal_text.hpp>

#include <cstddef>
#include <string_view>

// A full text as it stands in DDL: a generated column and its index.
namespace polystore::inline v0::relational::detail {

/// `setweight(to_tsvector('english', coalesce(title, '')), 'A')`
template <class Entity, class Dialect, class Part, auto Member, auto... Inner>
constexpr void write_searched_field(text& out, std::string_view language, const field_of<Member, Inner...>&) {
  constexpr bool can_be_null = is_nullable<typename Part::field::yields>;
  if (Part::weight) out += "setweight(";
  write_quoted(out += "to_tsvector(", language);
  out += can_be_null ? ", coalesce(" : ", ";
  out += columns<Entity, Dialect>[column_index<Entity, Member, Inner...>()];
  out += can_be_null ? ", ''))" : ")";
  if (!Part::weight) return;
  out += ", '";
  (out += Part::weight) += "')";
}
template <class Entity, class Dialect, fixed_string Language, auto... Fields>
constexpr void write_full_text(text& out) {
  std::string_view between = "";
  ((out += between, between = " || ",
    write_searched_field<Entity, Dialect, polystore::detail::searched_field<Fields>>(
        out, Language.view(), typename polystore::detail::searched_field<Fields>::field{})),
   ...);
}
template <class Entity, class Dialect, fixed_string Language, auto... Fields>
inline constexpr const auto& full_text_expression = frozen<write_full_text<Entity, Dialect, Language, Fields...>>;

template <class Entity, class Dialect, std::size_t Index>
constexpr void write_full_text_column(text& out) {
  write_identifier(out, facet_at<Entity, Index>().column_name, Dialect::facts);
}
template <class Entity, class Dialect, std::size_t Index>
struct full_text_index {
  static constexpr const auto& column = frozen<write_full_text_column<Entity, Dialect, Index>>;
  /// Written as a function's name is: without parentheses, and in the index's own name.
  static constexpr index_part parts[] = {
      {.expression = characters_of(column.view()), .function = characters_of(facet_at<Entity, Index>().column_name)}};
};

template <class Entity, class Dialect, std::size_t Index, fixed_string Language, auto... Fields>
struct described<Entity, Dialect, Index, full_text_facet<Language, Fields...>> {
  static consteval declared_facet make(const full_text_facet<Language, Fields...>& facet) {
    return {.kind = facet.kind,
            .given = facet.name.data(),
            .columns = {nullptr, 1},
            .expression = characters_of(full_text_expression<Entity, Dialect, Language, Fields...>.view()),
            .parts = full_text_index<Entity, Dialect, Index>::parts,
            .method = index_method::gin};
  }
};

}  // namespace polystore::inline v0::relational::detail
